/**
 * Names of people without an account: kept apart from the ledger for the session's own officers, gone when asked or when their time is
 * over; what was counted stays, under a number (T-38). One name of one lead is one number in all its sessions.
 */
import { forgetNamesAt, nothingToForget } from '@shared/domain/typedNames'
import type { Attendee, Roll, Session } from '../ports/documents'
import type { Store } from '../ports/store'
import { everyRow } from './everyRow'

export const isTyped = (personId: string): boolean => personId.startsWith('n-')
export const attendeeId = (sessionId: string, who: string): string => `${sessionId}:${who}`

export const attendeeOf = (session: Session, who: string, name: string, at: number): Attendee => ({ _id: attendeeId(session._id, who), v: 2, sessionId: session._id, name, forgetAt: forgetNamesAt(at) })
export function rollOf(session: Session, group: string, people: Roll['people'], at: number): Roll {
  return { _id: `${session._id}:${group}`, v: 2, sessionId: session._id, group, people, forgetAt: people.some(({ name }) => name !== '') ? forgetNamesAt(at) : nothingToForget }
}
/** How many names each list has: a name that is taken away leaves its line. */
export const namesListed = (rolls: readonly Roll[]): Readonly<Record<string, number>> => Object.fromEntries(rolls.map(({ group, people }) => [group, people.length]))
/** @param whom one of them; absent = all */
function without(roll: Roll, whom?: string): Roll {
  const people = roll.people.map((person) => (whom === undefined || person.who === whom ? { ...person, name: '' } : person))
  return { ...roll, people, forgetAt: people.some(({ name }) => name !== '') ? roll.forgetAt : nothingToForget }
}

/** In all sessions of the lead: those he took part in, and those whose lists he stands on. @returns how many places held the name. */
export async function eraseTypedName(store: Store, { leadId }: Session, who: string): Promise<number> {
  const sessions = new Set<string>()
  for await (const { about } of everyRow(store, 'ledgerOfPerson', { personId: who })) sessions.add(about.slice('session:'.length))
  const rolls: string[] = []
  for await (const { _id } of everyRow(store, 'sessionsOfLead', { leadId, kind: 'drill' })) {
    sessions.add(_id)
    for await (const roll of everyRow(store, 'rollsOfSession', { sessionId: _id })) if (roll.people.some((one) => one.who === who && one.name !== '')) rolls.push(roll._id)
  }
  let erased = 0
  for (const id of sessions) {
    if (!(await store.get('attendee', attendeeId(id, who)))) continue
    await store.transact((tx) => tx.remove('attendee', attendeeId(id, who)))
    erased += 1
  }
  for (const id of rolls) await changeRoll(store, id, (roll) => without(roll, who))
  return erased + rolls.length
}
const changeRoll = (store: Store, id: string, change: (roll: Roll) => Roll): Promise<void> =>
  store.transact(async (tx) => {
    const roll = await tx.get('roll', id)
    if (roll) await tx.put('roll', change(roll))
  })

const pageSize = 100
/** Names whose time is over. @returns how many documents it dealt with. */
export async function forgetNames({ store, clock }: { readonly store: Store; readonly clock: { now(): number } }): Promise<number> {
  let forgotten = 0
  for (;;) {
    const until = clock.now() + 1
    const [{ rows: attendees }, { rows: rolls }] = await Promise.all([store.find('attendeesToForget', { until }, { limit: pageSize }), store.find('rollsToForget', { until }, { limit: pageSize })])
    if (attendees.length + rolls.length === 0) return forgotten
    if (attendees.length > 0) await store.transact(async (tx) => { for (const { _id } of attendees) await tx.remove('attendee', _id) })
    for (const { _id } of rolls) await changeRoll(store, _id, (roll) => without(roll))
    forgotten += attendees.length + rolls.length
  }
}
