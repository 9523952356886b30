/** A person of the sample as the door would present him, acting for the unit of his posts. */
import type { Caller } from '../../ports/caller'
import { samplePersons } from './people'
import { sampleUnits } from './units'

/** @throws RangeError for somebody who is not of the sample. */
export function sampleCaller(personId: string): Caller {
  const person = samplePersons.find(({ id }) => id === personId)
  if (!person) throw new RangeError(`${personId} is not of the sample`)
  const unit = sampleUnits.find(({ _id }) => _id === person.posts[0]?.unitId)
  return {
    personId,
    kind: unit ? 'member' : 'resident',
    provider: 'sample',
    name: person.name,
    acting: unit ? { unit, roles: person.posts.map(({ role }) => role) } : null,
    home: unit ?? null,
    signInId: null,
  }
}
