/**
 * An attempt that counts becomes rows of the ledger, in the transaction of its end or of the decision on it: 人次 and 人 for the forms, 人 of
 * this competition by home unit once, 次 of an own competition once. Each row has a deterministic id, so nothing is counted twice (P11).
 * What an officer takes back stays, and is answered by a row of −1 (turns.ts).
 */
import { competitionScope, competitionUnitScope, quizCell, quizMeasure } from '@shared/domain/quizFigures'
import type { Competition, LedgerRow, QuizAttempt, QuizEntry } from '../ports/documents'
import type { Tx } from '../ports/store'
import { checkRow } from './ledger'
import { quizRow } from './quizRow'
import { countRound } from './quizRounds'
import { lastTurn, turned } from './turns'

/** Where 人次 of an attempt count: of a national contest at home, else at the owner. */
const pathOf = (competition: Competition, { home }: QuizAttempt): readonly string[] => (competition.card.national ? home : competition.scopes)
/** The measure of its 人次 and 人. */
const countedAs = ({ campaign, card }: Competition): string => quizMeasure(card.national ? 'national' : 'own', campaign)
/** The attempt as one that counts: found by where. */
export const asCounted = (competition: Competition, attempt: QuizAttempt): QuizAttempt => ({ ...attempt, standing: 'counted', countedAs: countedAs(competition), scopes: pathOf(competition, attempt) })

const timesId = (attempt: string, turn = 0): string => turned(`quiz:${attempt}`, turn)
const joinedId = ({ competitionId, personId }: Pick<QuizEntry, 'competitionId' | 'personId'>) => (turn: number): string => turned(`joined:${competitionId}:${personId}`, turn)
async function write(tx: Tx, row: LedgerRow): Promise<void> {
  checkRow(row)
  await tx.create('ledger', row)
}

/** Where nothing was ever taken back, nothing is looked for. */
const nextJoin = async (tx: Tx, entry: QuizEntry): Promise<number> => ((entry.corrected ?? 0) > 0 ? (await lastTurn(tx, joinedId(entry))).turn + 1 : 0)
/** He takes part in this competition by this attempt: one row a person, under his home unit. */
async function join(tx: Tx, competition: Competition, attempt: QuizAttempt, entry: QuizEntry, receivedAt: number, turn: number): Promise<QuizEntry> {
  const { personId, finishedAt, home } = attempt
  await write(tx, quizRow(competition, {
    _id: joinedId(entry)(turn), measure: quizMeasure('joined', competition.campaign), scopes: [competitionScope(competition._id), ...home.map((unit) => competitionUnitScope(competition._id, unit))],
    unitId: home[0] ?? '', personId: '', facets: attempt.elder ? { elder: 'yes' } : {}, detail: { person: personId },
  }, finishedAt, receivedAt))
  return { ...entry, scopes: home, joinedAt: finishedAt }
}

/** @param roundKnown the row of 次 is there already. @returns the entry that says so. */
export async function countAttempt(tx: Tx, competition: Competition, attempt: QuizAttempt, entry: QuizEntry, receivedAt: number, roundKnown: boolean): Promise<QuizEntry> {
  const { personId, finishedAt, home } = attempt
  await write(tx, quizRow(competition, {
    _id: timesId(attempt._id), measure: countedAs(competition), scopes: [competitionScope(competition._id), ...pathOf(competition, attempt)], personId, personScopes: home,
    facets: { cell: quizCell(competition.card.style), passed: attempt.result?.passed === true ? 'yes' : 'no' }, detail: { attempt: attempt._id, elder: attempt.elder },
  }, finishedAt, receivedAt))
  const joined = entry.counted === 0 ? await join(tx, competition, attempt, entry, receivedAt, await nextJoin(tx, entry)) : entry
  if (!roundKnown) await countRound(tx, competition, finishedAt, receivedAt)
  return { ...joined, counted: entry.counted + 1 }
}

/** The row that says the same again, or takes it back: on the day and the path it was first written with. */
async function turnTimes(tx: Tx, attempt: string, turn: number, receivedAt: number): Promise<void> {
  const first = await tx.get('ledger', timesId(attempt))
  if (!first) throw new Error(`the row of ${attempt} is gone`)
  await write(tx, { ...first, _id: timesId(attempt, turn), receivedAt, amount: turn % 2 === 0 ? 1 : -1 })
}

/**
 * Takes an attempt out of 人 and 人次.
 * @param others what else of his counts in this competition, the earliest first. @param turn of this correction, odd. @returns his entry without it.
 */
export async function takeOut(tx: Tx, competition: Competition, attempt: QuizAttempt, entry: QuizEntry, others: readonly QuizAttempt[], turn: number, receivedAt: number): Promise<QuizEntry> {
  await turnTimes(tx, attempt._id, turn, receivedAt)
  const bare: QuizEntry = { ...entry, counted: entry.counted - 1, corrected: (entry.corrected ?? 0) + 1, best: -1, passed: false }
  const { turn: joined, last } = await lastTurn(tx, joinedId(entry))
  const left = others.reduce((one, other) => withResult(one, other), bare)
  // Another one made him join: that one stays where it counts.
  if (last?.at !== attempt.finishedAt && others.length > 0) return left
  if (last && joined % 2 === 0) await write(tx, { ...last, _id: joinedId(entry)(joined + 1), receivedAt, amount: -1 })
  const [next] = others
  return next ? join(tx, competition, next, left, receivedAt, joined + 2) : { ...left, joinedAt: 0 }
}

/** Counts again what was taken back. @param turn of this correction, even. */
export async function putBack(tx: Tx, competition: Competition, attempt: QuizAttempt, entry: QuizEntry, turn: number, receivedAt: number): Promise<QuizEntry> {
  await turnTimes(tx, attempt._id, turn, receivedAt)
  const noted: QuizEntry = { ...entry, corrected: (entry.corrected ?? 0) + 1 }
  const joined = entry.counted === 0 ? await join(tx, competition, attempt, noted, receivedAt, await nextJoin(tx, noted)) : noted
  await countRound(tx, competition, attempt.finishedAt, receivedAt)
  return withResult({ ...joined, counted: entry.counted + 1 }, attempt)
}

/** Per cent of the full mark, in tenths. */
export const rateOf = ({ score, full }: { readonly score: number; readonly full: number }): number => (full === 0 ? 0 : Math.floor((score * 1000) / full) / 10)
/** His best among what counts, or what he practises. */
export const withResult = (entry: QuizEntry, { result }: QuizAttempt): QuizEntry => (result ? { ...entry, best: Math.max(entry.best, rateOf(result)), passed: entry.passed || result.passed } : entry)
