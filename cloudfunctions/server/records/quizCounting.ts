/**
 * An attempt that counts becomes rows of the ledger, in the transaction of its end or of the decision on it: 人次 and 人 for the forms, 人 of
 * this competition by home unit once, 次 of an own competition once. Each row has a deterministic id, so nothing is counted twice (P11).
 */
import { aboutCompetition, competitionScope, competitionUnitScope, quizCell, quizMeasure } from '@shared/domain/quizFigures'
import type { Competition, LedgerRow, QuizAttempt, QuizEntry } from '../ports/documents'
import type { Store, Tx } from '../ports/store'
import { checkRow } from './ledger'

const rowOf = (competition: Competition, row: Pick<LedgerRow, '_id' | 'measure' | 'scopes' | 'personId' | 'facets'> & Partial<LedgerRow>, at: number, receivedAt: number): LedgerRow =>
  ({ v: 1, unitId: row.scopes[1] ?? '', at, receivedAt, amount: 1, source: 'quiz', about: aboutCompetition(competition._id), ...row })

/** Where 人次 of an attempt count: of a national contest at home, else at the owner. */
const pathOf = (competition: Competition, { home }: QuizAttempt): readonly string[] => (competition.card.national ? home : competition.scopes)
const countedAs = ({ card }: Competition): 'national' | 'own' => (card.national ? 'national' : 'own')
/** The attempt as one that counts: found by where. */
export const asCounted = (competition: Competition, attempt: QuizAttempt): QuizAttempt => ({ ...attempt, standing: 'counted', countedAs: countedAs(competition), scopes: pathOf(competition, attempt) })

/** The row of 次 of an own competition. */
export const roundId = (competitionId: string): string => `round:${competitionId}`
const knownRounds = new WeakMap<Store, Set<string>>()
/** After the commit that counted in it: nobody in this process looks for the row again. */
export function noteRound(store: Store, competition: Competition): void {
  const known = knownRounds.get(store) ?? new Set<string>()
  knownRounds.set(store, known.add(roundId(competition._id)))
}
export const isRoundKnown = (store: Store, competition: Competition): boolean => competition.card.national || (knownRounds.get(store)?.has(roundId(competition._id)) ?? false)

/** @param roundKnown the row of 次 is there already. @returns the entry that says so. */
export async function countAttempt(tx: Tx, competition: Competition, attempt: QuizAttempt, entry: QuizEntry, receivedAt: number, roundKnown: boolean): Promise<QuizEntry> {
  const { campaign, card } = competition
  const { personId, finishedAt, home } = attempt
  const measure = quizMeasure(countedAs(competition), campaign)
  const rows = [rowOf(competition, {
    _id: `quiz:${attempt._id}`, measure, scopes: [competitionScope(competition._id), ...pathOf(competition, attempt)], personId, personScopes: home,
    facets: { cell: quizCell(card.style), passed: attempt.result?.passed === true ? 'yes' : 'no' }, detail: { attempt: attempt._id, elder: attempt.elder },
  }, finishedAt, receivedAt)]
  if (entry.counted === 0) {
    rows.push(rowOf(competition, { _id: `joined:${competition._id}:${personId}`, measure: quizMeasure('joined', campaign), scopes: [competitionScope(competition._id), ...home.map((unit) => competitionUnitScope(competition._id, unit))], unitId: home[0] ?? '', personId: '', facets: attempt.elder ? { elder: 'yes' } : {}, detail: { person: personId } }, finishedAt, receivedAt))
  }
  if (!roundKnown && !(await tx.get('ledger', roundId(competition._id)))) {
    rows.push(rowOf(competition, { _id: roundId(competition._id), measure: quizMeasure('round', campaign), scopes: competition.scopes, unitId: competition.ownerId, personId: '', facets: { cell: quizCell(card.style) } }, finishedAt, receivedAt))
  }
  for (const row of rows) {
    checkRow(row)
    await tx.create('ledger', row)
  }
  const joined = entry.counted === 0 ? { scopes: home, joinedAt: finishedAt } : {}
  return { ...entry, ...joined, counted: entry.counted + 1 }
}

/** Per cent of the full mark, in tenths. */
export const rateOf = ({ score, full }: { readonly score: number; readonly full: number }): number => (full === 0 ? 0 : Math.floor((score * 1000) / full) / 10)
/** His best among what counts, or what he practises. */
export const withResult = (entry: QuizEntry, { result }: QuizAttempt): QuizEntry => (result ? { ...entry, best: Math.max(entry.best, rateOf(result)), passed: entry.passed || result.passed } : entry)
