/** An attempt begins: its paper is drawn, its network counted, all under one guard, the person's entry. */
import { startOfDay } from '@shared/domain/calendar'
import { rulesOn, themeOn } from '@shared/domain/quizCompetition'
import { drawPaper } from '@shared/domain/quizDrawing'
import type { PoolCell } from '@shared/domain/quizDrawing'
import { isOverNetwork, networkOf } from '@shared/domain/quizFairness'
import { randomFrom } from '@shared/domain/quizRandom'
import { attemptId, endOf, isOver, oneMore, unitRound, type TriesUsed } from '@shared/domain/quizTries'
import type { Caller } from '../ports/caller'
import type { Competition, QuizAttempt } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Tx } from '../ports/store'
import { entryId, newEntry, whyNot } from './quizEntries'
import { Refusal } from './refusal'

const hour = 3_600_000
/** Nobody asks for the starts of an hour that is over. */
const networkKept = 2 * hour

/** Keyed, so that no list of addresses can be made of what is stored; '' where the platform says none. */
export const networkName = ({ keys }: Pick<Office, 'keys'>, { address = '' }: Caller): string => {
  const network = networkOf(address)
  return network === '' ? '' : keys.sign('quizNetwork', network).slice(0, 16)
}

/**
 * What the questions of a unit's paper are drawn with: the same for all its people in this round, and not to be worked out by who knows the bank.
 * Undefined for whoever is of no unit, and where each attempt is drawn for itself.
 */
export const unitSeeds = ({ keys }: Pick<Office, 'keys'>, { _id, openedAt, card }: Competition, { home }: Caller): ((used: TriesUsed) => string) | undefined =>
  card.perUnit && home ? (used) => keys.sign('quizUnitPaper', `${_id}|${String(openedAt)}|${home._id}|${unitRound(used, card.style === 'daily')}`).slice(0, 32) : undefined

export interface Beginning {
  readonly competition: Competition
  readonly pool: readonly PoolCell[]
  readonly caller: Caller
  readonly elder: boolean
  readonly seed: string
  /** Of a unit's paper (`unitSeeds`). */
  readonly unitSeed: ((used: TriesUsed) => string) | undefined
  readonly network: string
  readonly now: number
}
/** `over`: one that was under way has run out of time and must be finished first. */
export type Begun = { readonly attempt: QuizAttempt; readonly fresh: boolean } | { readonly over: string }

/** Draws, or gives what is under way: two phones of one person go on in one paper. @throws Refusal of `whyNot`. */
export async function beginAttempt(tx: Tx, beginning: Beginning): Promise<Begun> {
  const { competition, caller, now } = beginning
  const entry = (await tx.get('quizEntry', entryId(competition._id, caller.personId))) ?? newEntry(competition, caller)
  if (entry.running) {
    if (isOver(entry.running.endsAt, now)) return { over: entry.running.attempt }
    const attempt = await tx.get('quizAttempt', entry.running.attempt)
    if (attempt?.state === 'running') return { attempt, fresh: false }
  }
  const why = whyNot(competition, entry, now)
  if (why) throw new Refusal(why)
  const used = oneMore(entry.used, now)
  const attempt = newAttempt(beginning, used, await countStart(tx, beginning))
  await tx.create('quizAttempt', attempt)
  await tx.put('quizEntry', { ...entry, scopes: entry.counted > 0 ? entry.scopes : attempt.home, used, running: { attempt: attempt._id, endsAt: attempt.endsAt } })
  return { attempt, fresh: true }
}

/** @returns whether the network has begun more than its cap allows (T-14); practice and unknown networks are not counted. */
async function countStart(tx: Tx, { competition, network, now }: Beginning): Promise<boolean> {
  const { fairness, mode } = competition.card
  if (network === '' || mode === 'practice' || fairness.startsPerNetwork === 0) return false
  const _id = `${competition._id}:${network}:${String(Math.floor(now / hour))}`
  const before = (await tx.get('quizNetwork', _id))?.starts ?? 0
  const over = isOverNetwork(fairness, before)
  // Above the cap there is nothing left to count, and a flood writes this document no more.
  if (!over) await tx.put('quizNetwork', { _id, v: 1, starts: before + 1, forgetAt: now + networkKept })
  return over
}

function newAttempt({ competition, pool, caller, elder, seed, unitSeed, network, now }: Beginning, used: TriesUsed, overNetwork: boolean): QuizAttempt {
  const { card } = competition
  const own = randomFrom(seed)
  const paper = drawPaper(pool, rulesOn(card.rules, themeOn(card, startOfDay, now)), unitSeed ? randomFrom(unitSeed(used)) : own, own)
  return {
    _id: attemptId(competition._id, caller.personId, used), v: 1, competitionId: competition._id, personId: caller.personId, state: 'running', standing: 'running', countedAs: '', home: caller.home?.scopes ?? competition.scopes, scopes: [],
    startedAt: now, endsAt: endOf(now, card.minutes, elder), finishedAt: 0, elder, seed,
    paper, answers: paper.map(() => null), network, overNetwork, held: null, decided: null, result: null,
  }
}
