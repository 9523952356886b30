/** A competition as whoever may take part reads it. */
import type { QuizCard } from '@shared/contract/quiz'
import { startOfDay } from '@shared/domain/calendar'
import { questionsOf, themeOn } from '@shared/domain/quizCompetition'
import type { CompetitionCard } from '@shared/domain/quizCompetition'
import { elderTime } from '@shared/domain/quizTries'
import type { Competition } from '../ports/documents'
import { isOpenNow } from './quizEntries'
import type { Directory } from './units'
import { unitName } from './units'

const countsAs = ({ mode, national }: CompetitionCard): string =>
  mode === 'practice' ? '练习不计入人次' : national ? '计入全国网络知识竞赛参与人数和人次（2a、2b），计在您所在的单位' : '计入其他特色活动人次（第7项），计在主办单位'

export function quizCard(competition: Competition, units: Directory, now: number): QuizCard {
  const { card, ownerId } = competition
  const { title, intro, mode, style, from, until, minutes, tries, scoring, prizes, rulesText, rules } = card
  return {
    id: competition._id, title, intro, owner: { id: ownerId, name: unitName(units, ownerId) }, mode, style, from, until, open: isOpenNow(competition, now),
    questions: questionsOf(rules), minutes, elderMinutes: minutes * elderTime, triesADay: tries.aDay, triesInAll: tries.inAll,
    points: { single: scoring.single, multiple: scoring.multiple, trueFalse: scoring.trueFalse }, passAt: scoring.passAt,
    theme: themeOn(card, startOfDay, now), perUnit: card.perUnit ?? false, prizes, rulesText, countsAs: countsAs(card), ranked: competition.ranking.on,
  }
}
