/** The leader calls the roll: 到, 缺, 撤销, as they were tapped, also late from an outbox (J8). Somebody who has scanned himself is there once. */
import type { CallInput } from '@shared/contract/sessionRoll'
import { clampedTo, waitedFor } from '@shared/domain/checkIn'
import type { Caller } from '../../ports/caller'
import type { Roll, Session } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { markAbsent } from '../../records/absence'
import { settleFirst, settleTwice } from '../../records/askSettle'
import { attend, takeBack } from '../../records/attendance'
import { attendOnList } from '../../records/byName'
import { listedBearers } from '../../records/listedBearers'
import { sameName } from '../../records/namesake'
import { musterBoard } from '../../records/musterBoard'
import { takesPeople } from '../../records/openForEntries'
import { Refusal } from '../../records/refusal'
import { appointmentsOf, seatsAt } from '../../records/seats'
import { openAsOfficer } from '../../records/sessionFor'
import { noteAttended, readyToCount } from '../../records/sessionNumbers'

type Mark = CallInput['marks'][number]

/** @param listed who stands on the lists under the name that was typed; empty for a member */
async function make(office: Office, caller: Caller, session: Session, mark: Mark, typedName: string, listed: readonly string[]): Promise<void> {
  const now = office.clock.now()
  const claimedAt = Math.min(mark.claimedAt, now)
  const act = { at: clampedTo(claimedAt, session), receivedAt: now, by: caller.personId, claimed: claimedAt }
  if (mark.mark !== 'present') {
    const absent = mark.mark === 'absent'
    const taken = await office.store.transact(async (tx) => {
      await markAbsent(tx, session, mark.who, absent, act)
      // 缺 after 到 takes the leader's own 到 back; whoever has scanned himself was there.
      const row = await takeBack(tx, session, mark.who, caller.personId, now, claimedAt, absent ? 'staff' : undefined)
      if (row) for (const event of settleTwice(session, row._id, now)) await tx.create('event', event)
      return row
    })
    if (taken) noteAttended(office.store, session._id, -1)
    return
  }
  const tapped = { ...act, source: 'staff', flags: now - claimedAt > waitedFor ? (['late'] as const) : [], stand: null, group: mark.group } as const
  const home = typedName === '' ? (seatsAt(await appointmentsOf(office.store, mark.who), now)[0]?.unit.scopes ?? null) : null
  const who = { personId: mark.who, home }
  const came = await (typedName === '' ? attend(office.store, session, who, tapped) : attendOnList(office, session, { who, name: typedName, typed: true, asks: false }, tapped, listed))
  await settleFirst(office.store, session, came.row._id, now)
}

/** @throws Refusal `not_found` for a session or a person on no list, `not_allowed`, `session_not_possible`, `session_too_early`. */
export const callRoll: UseCase<'session.call'> = async (office, caller, { id, marks }) => {
  const { session } = await openAsOfficer(office.store, caller, id)
  takesPeople(session, office.clock.now())
  const rolls = new Map<string, Roll | undefined>()
  for (const { group } of marks) if (!rolls.has(group)) rolls.set(group, await office.store.get('roll', `${id}:${group}`))
  const found = marks.map((mark) => ({ mark, person: rolls.get(mark.group)?.people.find(({ who }) => who === mark.who) }))
  if (found.some(({ person }) => person === undefined)) throw new Refusal('not_found', 'marks')
  await readyToCount(office, session)
  const byName = found.some(({ mark, person }) => mark.mark === 'present' && person?.name !== '') ? await listedBearers(office, session) : undefined
  for (const { mark, person } of found) await make(office, caller, session, mark, person?.name ?? '', (byName?.get(sameName(person?.name ?? '')) ?? []).map(({ who }) => who))
  return musterBoard(office, session, true)
}
