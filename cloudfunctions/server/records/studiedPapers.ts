/** What papers say up to now: the sums that are kept and, up to a bound, what has come since. */
import { addSums, noSums } from '@shared/domain/quizAnalysis'
import type { QuestionSums } from '@shared/domain/quizAnalysis'
import type { Caller } from '../ports/caller'
import type { Competition } from '../ports/documents'
import type { Office } from '../ports/office'
import { competitionOfLine } from './quizFor'
import { keptPapers, nextPapers, together } from './quizSumsOfPapers'
import type { Papers } from './quizSumsOfPapers'
import { unitsOf } from './units'

/** A request reads no more papers than these; the job counts the rest. */
const most = 100

export interface Studied extends Papers {
  readonly competition: Competition
  readonly asOf: number
}
/** @throws Refusal `not_found` for one that is not of one's line. */
export async function studiedPapers(office: Pick<Office, 'store' | 'clock'>, caller: Caller, id: string): Promise<Studied> {
  const { competition } = await competitionOfLine(office.store, caller, id)
  const now = office.clock.now()
  if (competition.state === 'draft') return { competition, asOf: now, papers: 0, through: { at: 0, id: '' }, sums: new Map() }
  const [units, kept] = await Promise.all([unitsOf(office), keptPapers(office, competition)])
  const { rows, ...more } = await nextPapers(office, competition, units, kept.through, now + 1, most)
  return { competition, asOf: rows < most ? now : more.through.at, ...together(kept, more) }
}

/** By question version, whatever the industry. */
export function byQuestion({ sums }: Pick<Papers, 'sums'>): ReadonlyMap<string, QuestionSums> {
  const found = new Map<string, QuestionSums>()
  for (const [key, one] of sums) {
    const ref = key.slice(key.indexOf(' ') + 1)
    found.set(ref, addSums(found.get(ref) ?? noSums, one))
  }
  return found
}
