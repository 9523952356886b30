/**
 * A narrowed list of the office, along the indexes of the figures: what the office counts is what it lists, so that a rare
 * filter over a million cases costs as much as over ten (P23). By the day found, the newest first.
 */
import type { ListFilter } from '@shared/contract/hazard'
import { spanOf } from '@shared/domain/period'
import { countedCategory, wordsOf } from '@shared/domain/standing'
import type { StandingWord } from '@shared/domain/standing'
import type { HazardState } from '@shared/domain/words'
import type { CaseStanding, Report } from '../ports/documents'
import type { Page, PageRequest, Store } from '../ports/store'
import { pageBehind } from './casesBehind'
import type { Behind } from './casesBehind'

/** Does the filter name only what the figures know? They know who has a case in hand, not every unit it is about. */
export const isCounted = ({ unitId, ...where }: ListFilter): boolean => unitId === undefined && Object.values(where).some((value) => value !== undefined)

/** The standings of these states that the filter asks for. */
const wordsFor = (states: readonly HazardState[], { late }: ListFilter): readonly StandingWord[] =>
  states.flatMap(wordsOf).filter((word) => late === undefined || word.endsWith('.late') === late)

/** 重大 ones are few: with a category they are looked through for it, and not the other way round. */
function behindFilter(scopeId: string, states: readonly HazardState[], where: ListFilter): { of: Behind; fits: (standing: CaseStanding) => boolean } {
  const whole = { scopeId, words: wordsFor(states, where), span: spanOf(where.week === undefined ? 'all' : `w:${where.week}`) }
  const category = where.category === undefined ? undefined : countedCategory(where.category)
  if (where.level === 'major' || category === undefined) {
    return { of: where.level === undefined ? whole : { ...whole, level: where.level }, fits: (standing) => category === undefined || standing.category === category }
  }
  return { of: { ...whole, category }, fits: (standing) => where.level === undefined || standing.level === where.level }
}

const mostPages = 10

/** One page of an office's cases in these states that pass the filter. */
export async function countedCases(store: Store, scopeId: string, states: readonly HazardState[], where: ListFilter, { limit, cursor }: PageRequest): Promise<Page<Report>> {
  const { of, fits } = behindFilter(scopeId, states, where)
  const standings: CaseStanding[] = []
  let next = cursor
  for (let asked = 0; asked < mostPages && standings.length < limit; asked += 1) {
    const page = await pageBehind(store, of, next === undefined ? { limit } : { limit, cursor: next })
    standings.push(...page.rows.filter(fits))
    next = page.next
    if (next === undefined) break
  }
  const reports = await Promise.all(standings.map(({ _id }) => store.get('report', _id)))
  const rows = reports.filter((report) => report !== undefined)
  return next === undefined ? { rows } : { rows, next }
}
