/** The result of an attempt that has ended, with each answer, its explanation and its clause. */
import type { QuizResultView } from '@shared/contract/quiz'
import { holdReasons } from '@shared/domain/quizFairness'
import type { QuizAttempt } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Ended } from './finishAttempt'
import { quizCard } from './quizCards'
import { entryId, ownStanding } from './quizEntries'
import { answeredIn, reviewed } from './quizPaper'
import { Refusal } from './refusal'
import { underWay } from './underWay'
import { keptUnits } from './units'

function said({ standing, held, decided, elder }: QuizAttempt): string {
  const words: Record<QuizAttempt['standing'], string> = {
    running: '', empty: '一题都没有作答，不计入人次。', practice: '练习成绩，不计入人次。',
    counted: elder ? '已计入参与人数和人次；长辈版时间更长，不参加排名。' : '已计入参与人数和人次。',
    held: `${held ? holdReasons[held] : ''}，待主办单位核定后计入。`,
    withdrawn: `主办单位已撤回计入，不再计入参与人数和人次：${decided?.ground ?? ''}`,
    refused: `主办单位核定为不计入：${decided?.ground ?? ''}`,
  }
  return words[standing]
}

/** @throws Refusal `quiz_running` while it has not ended: until then nobody is told a key (T-13). */
export async function resultView(office: Pick<Office, 'store' | 'clock'>, { attempt, competition, versions }: Ended): Promise<QuizResultView> {
  const { result } = attempt
  if (attempt.state !== 'finished' || !result) throw new Refusal('quiz_running')
  const now = office.clock.now()
  const [units, entry, his] = await Promise.all([keptUnits(office), office.store.get('quizEntry', entryId(competition._id, attempt.personId)), underWay(office, attempt.personId)])
  const { score, full, passed, took, points, right } = result
  return {
    attempt: attempt._id, card: quizCard(competition, units, now), startedAt: attempt.startedAt, finishedAt: attempt.finishedAt, took, elder: attempt.elder,
    answered: answeredIn(attempt), score, full, passed, standing: attempt.standing, held: attempt.held, say: said(attempt),
    questions: versions.flatMap((version, place) => {
      const placed = attempt.paper[place]
      const hidden = his.holds(version)
      // Right or wrong, beside what he chose, would say the key.
      return placed ? [{ ...reviewed(place, placed, version, hidden), chosen: [...(attempt.answers[place]?.chosen ?? [])], right: hidden ? null : right[place] === true, points: hidden ? null : (points[place] ?? 0) }] : []
    }),
    mine: ownStanding(competition, entry, now),
  }
}
