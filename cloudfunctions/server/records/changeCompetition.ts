/** One change of a competition in one transaction: the version makes it one winner (T-25), with its step and its audit row. */
import type { Caller } from '../ports/caller'
import type { Competition, CompetitionStep } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Tx } from '../ports/store'
import { aboutCompetition } from '@shared/domain/quizFigures'
import { forgetCompetition } from './quizCache'
import { holdOn } from './quizFor'
import { Refusal } from './refusal'

export interface CompetitionChange {
  readonly what: CompetitionStep['move']
  readonly ground: string
  readonly version: number
  next(competition: Competition, now: number): Competition
  /** It is already as this change wants it: the same act sent again. */
  isDone(competition: Competition): boolean
  /** What else belongs to it, in the same transaction. */
  along?(tx: Tx, now: number): Promise<void>
  /** Who may, beside the owner's officers. */
  readonly mayAny?: boolean
}

export async function noteCompetition(tx: Tx, competition: Competition, { move, at, byPersonId, ground }: CompetitionStep, unitId: string): Promise<void> {
  const about = aboutCompetition(competition._id)
  await tx.create('audit', { _id: `${about}:${String(competition.version)}`, v: 1, at, who: byPersonId, unitId, what: `quiz.${move}`, about, outcome: 'done', detail: { state: competition.state, version: competition.version, ground }, sealed: 0 })
}

/** @throws Refusal `not_found`, `not_allowed`, `quiz_moved`, and what `next` says. */
export async function changeCompetition(office: Office, caller: Caller, id: string, change: CompetitionChange): Promise<Competition> {
  const now = office.clock.now()
  const changed = await office.store.transact(async (tx) => {
    const before = await tx.get('competition', id)
    const hold = before && holdOn(caller, before)
    if (!before || !hold) throw new Refusal('not_found')
    if (hold !== 'own' && change.mayAny !== true) throw new Refusal('not_allowed')
    if (before.version === change.version + 1 && before.steps.at(-1)?.byPersonId === caller.personId && before.steps.at(-1)?.move === change.what && change.isDone(before)) return before
    if (before.version !== change.version) throw new Refusal('quiz_moved')
    const step: CompetitionStep = { move: change.what, at: now, byPersonId: caller.personId, ground: change.ground }
    const after: Competition = { ...change.next(before, now), version: before.version + 1, updatedAt: now, steps: [...before.steps, step] }
    await tx.put('competition', after)
    await change.along?.(tx, now)
    await noteCompetition(tx, after, step, caller.acting?.unit._id ?? '')
    return after
  })
  forgetCompetition(office.store, id)
  return changed
}
