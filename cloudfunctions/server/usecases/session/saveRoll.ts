/** The list of a group, put down before the drill or during it. */
import type { UseCase } from '../../ports/useCase'
import { enteredOf } from '../../records/attendees'
import { musterBoard } from '../../records/musterBoard'
import { takesPeople } from '../../records/openForEntries'
import { Refusal } from '../../records/refusal'
import { openAsOfficer } from '../../records/sessionFor'
import { rollOf } from '../../records/typedNames'

/** Whoever is named twice stands there once. @throws Refusal `not_found`, `not_allowed`, `person_not_near`. */
export const saveRoll: UseCase<'session.saveRoll'> = async (office, caller, { id, group, people }) => {
  const { session } = await openAsOfficer(office.store, caller, id)
  takesPeople(session)
  if (!session.card.groups.some(({ key }) => key === group)) throw new Refusal('not_found', 'group')
  const entered = await Promise.all(people.map((told) => enteredOf(office, session, told)))
  const list = new Map(entered.map(({ who, name, typed }) => [who.personId, typed ? name : '']))
  await office.store.transact(async (tx) => {
    await tx.get('roll', `${id}:${group}`)
    await tx.put('roll', rollOf(session, group, [...list].map(([who, name]) => ({ who, name })), office.clock.now()))
  })
  return musterBoard(office, session, true)
}
