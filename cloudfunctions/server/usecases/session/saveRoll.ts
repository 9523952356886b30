/** The list of a group, put down before the drill or during it. */
import type { AttendeeInput } from '@shared/contract/session'
import { isGoneName } from '@shared/domain/typedNames'
import type { Session } from '../../ports/documents'
import type { Tx } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { bearersOf, enteredOf } from '../../records/attendees'
import type { Entered } from '../../records/attendees'
import { inLanes } from '../../records/inLanes'
import { musterBoard } from '../../records/musterBoard'
import { sameName } from '../../records/namesake'
import { mustBeOn } from '../../records/openForEntries'
import { Refusal } from '../../records/refusal'
import { openAsOfficer } from '../../records/sessionFor'
import { rollOf } from '../../records/typedNames'

/** Names looked up at once. */
const lanes = 16
/** Of one name on the lists of other groups. */
const elsewhereToo = 20

/** Who stands on the list by now, and whether he is in. */
type Here = ReadonlyMap<string, 'present' | 'absent' | 'missing'>
/** A person of the list, or everybody who may be meant by a name. */
type Meant = { readonly one: Entered } | { readonly of: readonly Entered[]; readonly nth: number; /** So many of the name are on the new list. */ readonly wanted: number }

const rank = { present: 0, absent: 1, missing: 2 } as const
/** Of one name the list keeps fewer than it had: whoever is in stays, so that a duplicate line may go without his mark. */
function staying(bearers: readonly Entered[], wanted: number, here: Here): readonly Entered[] {
  const kept = bearers.filter(({ who }) => here.has(who.personId))
  const of = ({ who }: Entered): number => rank[here.get(who.personId) ?? 'missing']
  const best = [...kept].sort((a, b) => of(a) - of(b)).slice(0, wanted)
  return kept.filter((one) => best.includes(one))
}
/** Two of one name are two people, also where they stand on the lists of two groups: whoever stands here already comes first, then whoever stands nowhere. */
function chosen(meant: Meant, here: Here, elsewhere: ReadonlySet<string>): Entered | undefined {
  if ('one' in meant) return meant.one
  const kept = staying(meant.of, meant.wanted, here)
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
  mustBeOn(session)
  const { groups } = session.card
  if (!groups.some(({ key }) => key === group)) throw new Refusal('not_found', 'group')
  const before = (await musterBoard(office, session, true)).groups.find(({ key }) => key === group)?.people ?? []
  const states: Here = new Map(before.map(({ who, state }) => [who, state]))
  // Whose name was taken away cannot be named: he stays who he was.
  const gone = new Set(before.filter(({ name }) => isGoneName(name)).map(({ who }) => who))
  const told = people.filter((one) => !('name' in one) || !isGoneName(one.name))
  const wanted = (name: string): number => told.filter((one) => 'name' in one && sameName(one.name) === sameName(name)).length
  const meant: Meant[] = []
  const mean = async (one: AttendeeInput): Promise<Meant> =>
    'name' in one ? { of: await bearersOf(office, session, one.name, one.another + 1 + elsewhereToo), nth: one.another, wanted: wanted(one.name) } : { one: await enteredOf(office, session, one) }
  await inLanes(told.entries(), lanes, async ([n, one]) => { meant[n] = await mean(one) })
  await office.store.transact(async (tx) => {
    const stood = await onLists(tx, session, [group])
    const here: Here = new Map([...stood].map((who) => [who, states.get(who) ?? 'missing']))
    const elsewhere = await onLists(tx, session, groups.flatMap(({ key }) => (key === group ? [] : [key])))
    const entered = meant.flatMap((one) => chosen(one, here, elsewhere) ?? [])
    const list = new Map([...[...stood].filter((who) => gone.has(who)).map((who): [string, string] => [who, '']), ...entered.map(({ who, name, typed }): [string, string] => [who.personId, typed ? name : ''])])
    await tx.put('roll', rollOf(session, group, [...list].map(([who, name]) => ({ who, name })), office.clock.now()))
    const current = await tx.get('session', id)
    // Not a change of the session: its version stays. One of before this was kept goes on asking its lists.
    if (current?.listed) await tx.put('session', { ...current, listed: { ...current.listed, [group]: list.size } })
  })
  return musterBoard(office, session, true)
}
