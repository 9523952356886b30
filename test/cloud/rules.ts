/** T-31 on the live environment: what its owner's management API says the rules are, against the ones in the repository. */
import type { Cloud } from '../../config/deploy/cloud'
import { closed, desired } from '../../config/deploy/desired'

/** Sentences for everything a client could do that it must not; empty = closed. */
export async function openDoors(cloud: Cloud): Promise<readonly string[]> {
  const wanted = desired()
  const live = await cloud.look([...wanted.collections.map(({ name }) => name)])
  const collections = wanted.collections.map(({ name }) => [name, live.collections.get(name)?.clients] as const)
  return [
    ...collections.flatMap(([name, clients]) => (clients === undefined ? [`collection ${name} is missing`] : clients === closed ? [] : [`collection ${name} is ${clients || 'not closed'}`])),
    ...(live.storage?.read === wanted.storage.read && live.storage.write === wanted.storage.write ? [] : ['the storage rule is not the one of the repository']),
  ]
}
