/**
 * 次 of an own competition: one row once an attempt counts in it, taken back while none does. Those who finish do not meet at that row (a hall would
 * queue there): each process remembers that it is there. So whoever has taken the last one back settles it, and the job that counts papers settles it
 * again after every row about the competition (countPapers.ts): what a race left open is right a quarter of an hour later.
 */
import { quizCell, quizMeasure } from '@shared/domain/quizFigures'
import type { Competition, LedgerRow } from '../ports/documents'
import type { Store, Tx } from '../ports/store'
import { checkRow } from './ledger'
import { quizRow } from './quizRow'
import { lastTurn, turned } from './turns'

const roundId = ({ _id }: Competition) => (turn: number): string => turned(`round:${_id}`, turn)
const isIn = (turn: number): boolean => turn % 2 === 0
const knownRounds = new WeakMap<Store, Set<string>>()
/** After the commit that counted in it: nobody in this process looks for the row again. */
export function noteRound(store: Store, competition: Competition): void {
  const known = knownRounds.get(store) ?? new Set<string>()
  knownRounds.set(store, known.add(competition._id))
}
export const isRoundKnown = (store: Store, competition: Competition): boolean => competition.card.national || (knownRounds.get(store)?.has(competition._id) ?? false)

/** Unless it is there: the competition counts once, from the day of this attempt. */
export async function countRound(tx: Tx, competition: Competition, at: number, receivedAt: number): Promise<void> {
  if (competition.card.national) return
  const { turn } = await lastTurn(tx, roundId(competition))
  if (turn >= 0 && isIn(turn)) return
  const { campaign, card, scopes, ownerId } = competition
  const row = quizRow(competition, { _id: roundId(competition)(turn + 1), measure: quizMeasure('round', campaign), scopes, unitId: ownerId, personId: '', facets: { cell: quizCell(card.style) } }, at, receivedAt)
  checkRow(row)
  await tx.create('ledger', row)
}

/** The row that counts it; undefined while none does. */
export async function roundIn(store: Pick<Store, 'get'>, competition: Competition): Promise<LedgerRow | undefined> {
  const { turn, last } = await lastTurn(store, roundId(competition))
  return isIn(turn) ? last : undefined
}

/** As what counts says: taken back while nothing does, counted while something does. */
export async function settleRound(store: Store, competition: Competition, now: number): Promise<void> {
  if (competition.card.national) return
  const { rows: [first] } = await store.find('attemptsOfStanding', { competitionId: competition._id, standing: 'counted' }, { limit: 1 })
  if ((first !== undefined) === ((await roundIn(store, competition)) !== undefined)) return
  await store.transact(async (tx) => {
    if (first) return countRound(tx, competition, first.finishedAt, now)
    const { turn, last } = await lastTurn(tx, roundId(competition))
    if (last && isIn(turn)) await tx.create('ledger', { ...last, _id: roundId(competition)(turn + 1), receivedAt: now, amount: -1 })
  })
  if (!first) knownRounds.get(store)?.delete(competition._id)
}
