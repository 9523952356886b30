/** The list of a group, put down before the drill or during it. */
import type { AttendeeInput } from '@shared/contract/session'
import type { Session } from '../../ports/documents'
import type { Tx } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { bearersOf, enteredOf } from '../../records/attendees'
import type { Entered } from '../../records/attendees'
import { inLanes } from '../../records/inLanes'
import { musterBoard } from '../../records/musterBoard'
import { takesPeople } from '../../records/openForEntries'
import { Refusal } from '../../records/refusal'
import { openAsOfficer } from '../../records/sessionFor'
import { rollOf } from '../../records/typedNames'

/** Names looked up at once. */
const lanes = 16
/** Of one name on the lists of other groups. */
const elsewhereToo = 20

/** A person of the list, or everybody who may be meant by a name. */
type Meant = { readonly one: Entered } | { readonly of: readonly Entered[]; readonly nth: number }

/** Two of one name are two people, also where they stand on the lists of two groups: whoever stands here already comes first, then whoever stands nowhere. */
function chosen(meant: Meant, here: ReadonlySet<string>, elsewhere: ReadonlySet<string>): Entered | undefined {
  if ('one' in meant) return meant.one
  const kept = meant.of.filter(({ who }) => here.has(who.personId))
  const free = meant.of.filter(({ who }) => !here.has(who.personId) && !elsewhere.has(who.personId))
  return [...kept, ...free][meant.nth]
}
const rollId = (session: Session, group: string): string => `${session._id}:${group}`
async function onLists(tx: Tx, session: Session, groups: readonly string[]): Promise<ReadonlySet<string>> {
  const rolls = []
  for (const group of groups) rolls.push(await tx.get('roll', rollId(session, group)))
  return new Set(rolls.flatMap((roll) => (roll?.people ?? []).map(({ who }) => who)))
}

/** Whoever is named twice by his id stands there once. @throws Refusal `not_found`, `not_allowed`, `person_not_near`. */
export const saveRoll: UseCase<'session.saveRoll'> = async (office, caller, { id, group, people }) => {
  const { session } = await openAsOfficer(office.store, caller, id)
  takesPeople(session)
  const { groups } = session.card
  if (!groups.some(({ key }) => key === group)) throw new Refusal('not_found', 'group')
  const meant: Meant[] = []
  const mean = async (told: AttendeeInput): Promise<Meant> =>
    'name' in told ? { of: await bearersOf(office, session, told.name, told.another + 1 + elsewhereToo), nth: told.another } : { one: await enteredOf(office, session, told) }
  await inLanes(people.entries(), lanes, async ([n, told]) => { meant[n] = await mean(told) })
  await office.store.transact(async (tx) => {
    const here = await onLists(tx, session, [group])
    const elsewhere = await onLists(tx, session, groups.flatMap(({ key }) => (key === group ? [] : [key])))
    const entered = meant.flatMap((one) => chosen(one, here, elsewhere) ?? [])
    const list = new Map(entered.map(({ who, name, typed }) => [who.personId, typed ? name : '']))
    await tx.put('roll', rollOf(session, group, [...list].map(([who, name]) => ({ who, name })), office.clock.now()))
  })
  return musterBoard(office, session, true)
}
