/** Enters as one of the sample's people, on an instance started with the sample (T-33). */
import type { UseCase } from '../../ports/useCase'
import { meOf } from '../../records/me'
import { Refusal } from '../../records/refusal'
import { samplePeople } from '../../records/samplePeople'
import { enter } from '../../records/signIn'

export const enterSample: UseCase<'account.enterSample'> = async (office, caller, { person }) => {
  if (!office.sample) throw new Refusal('sample_only')
  if (!samplePeople.some(({ id }) => id === person)) throw new Refusal('not_found')
  const known = await office.store.get('person', person)
  if (!known || known.erasedAt !== null) throw new Refusal('not_found')
  return { token: await enter(office, caller, person, 'sample'), me: await meOf(office, person, 'sample') }
}
