/** Whom one may enter as on an instance started with the sample; nobody elsewhere. */
import type { UseCase } from '../../ports/useCase'
import { samplePeople } from '../../records/samplePeople'
import { appointmentsOf } from '../../records/seats'

export const listSamplePeople: UseCase<'account.samplePeople'> = async (office) => {
  if (!office.sample) return { people: [] }
  const people = await Promise.all(samplePeople.map(async ({ id, name, what }) => {
    const person = await office.store.get('person', id)
    const [first] = await appointmentsOf(office.store, id)
    return person && person.erasedAt === null ? [{ id, name, what, unit: first?.unit.name ?? '' }] : []
  }))
  return { people: people.flat() }
}
