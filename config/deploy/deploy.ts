// Compares, changes what differs, compares again. Repeating it changes nothing but the functions' code, which is sent anew.
import type { Cloud } from './cloud'
import { desired, type Desired } from './desired'
import type { FunctionsByCli } from './functionsByCli'
import { nothing, plan, said, settled, type Change } from './plan'

export interface Parts {
  readonly cloud: Cloud
  readonly functions: FunctionsByCli
  readonly values: Readonly<Record<string, string>>
  readonly say: (line: string) => void
}
/** Something stands in the way; nothing was changed. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** Every change there would be on an empty environment; no network, no keys. */
export function dryRun(say: (line: string) => void, wanted: Desired = desired()): void {
  const { changes } = plan(wanted, nothing, undefined)
  for (const change of changes) say(said(change))
  say(`${String(changes.length)} changes on an empty environment; one that has them already is left as it is`)
}

/** @returns true when the environment is as it should be afterwards. @throws Refused before the first change. */
export async function deploy({ cloud, functions, values, say }: Parts, wanted: Desired = desired(), onlyCompare = false): Promise<boolean> {
  const collections = wanted.collections.map(({ name }) => name)
  const { changes, refusals, leftAlone } = plan(wanted, await cloud.look(collections), values)
  for (const name of leftAlone) say(`not of this house, left alone: ${name}`)
  if (refusals.length > 0) throw new Refused(refusals.join('\n'))
  for (const change of changes) {
    say(said(change))
    if (!onlyCompare) await apply(change, cloud, functions)
  }
  if (onlyCompare) return true
  const after = plan(wanted, await cloud.look(collections), values)
  if (settled(after)) return true
  say('still different after the deploy (the platform may need a minute; run it again):')
  for (const change of after.changes) say(`  ${said(change)}`)
  return false
}

function apply(change: Change, cloud: Cloud, functions: FunctionsByCli): Promise<void> {
  switch (change.do) {
    case 'createCollection': return cloud.createCollection(change.collection)
    case 'closeCollection': return cloud.closeCollection(change.collection)
    case 'createIndex': return cloud.createIndex(change.collection, change.index)
    case 'setStorageRule': return cloud.setStorageRule(change.rule)
    case 'removeTimer': return functions.removeTimer(change.function, change.timer)
    case 'createFunction': return functions.create(change.function)
    case 'sendCode': return functions.sendCode(change.function)
    case 'sendSettings': return functions.sendSettings(change.function)
  }
}
