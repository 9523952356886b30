/** What the papers of a competition teach: the clauses missed most, of all and by the industry of the person's unit (E1, what to train next). */
import { discriminationWords, leastAnswers, leastEach, leastPapers, mostMissed, topicsOf } from '@shared/domain/quizAnalysis'
import type { ClauseSums } from '@shared/domain/quizAnalysis'
import { industries } from '@shared/domain/words'
import type { Industry } from '@shared/domain/words'
import type { UseCase } from '../../ports/useCase'
import { versionsOf } from '../../records/quizCache'
import { byQuestion, studiedPapers } from '../../records/studiedPapers'

const most = 10
const rules = [
  '难度＝答对的比例，按计入的答卷算。',
  `区分度＝这道题答对与否同整卷其余得分的相关系数（修正的点二列相关），答卷满 ${String(leastPapers)} 份、答对和答错各满 ${String(leastEach)} 份才给；0.3 以上${discriminationWords.good}。`,
  `同一条款答了不满 ${String(leastAnswers)} 次的不列；次序按至少错多少（九成把握的下限），答得少的不会排到前面。`,
]
const labelOf = (industry: string): string => (industry === '' ? '没有填行业的' : industries[industry as Industry])

/** @throws Refusal `not_found`. */
export const readAnalysis: UseCase<'quiz.analysis'> = async (office, caller, { id }) => {
  const { competition, asOf, papers, sums } = await studiedPapers(office, caller, id)
  const refs = [...byQuestion({ sums }).keys()]
  const versions = await versionsOf(office, refs)
  const clauseOf = new Map(versions.map(({ _id, clause }) => [_id, clause]))
  const groups = new Map<string, ClauseSums[]>()
  for (const [key, { asked, right }] of sums) {
    const gap = key.indexOf(' ')
    const row = { clause: clauseOf.get(key.slice(gap + 1)) ?? '', asked, wrong: asked - right }
    for (const group of ['all', key.slice(0, gap)]) groups.set(group, [...(groups.get(group) ?? []), row])
  }
  const missed = ['all', ...Object.keys(industries), ''].flatMap((key) => {
    const clauses = mostMissed(groups.get(key) ?? [], most)
    return clauses.length === 0 ? [] : [{ key: key === '' ? 'none' : key, label: key === 'all' ? '全部' : labelOf(key), clauses: [...clauses], topics: [...topicsOf(clauses.map(({ clause }) => clause))] }]
  })
  return { asOf, title: competition.card.title, papers, questions: refs.length, missed, rules }
}
