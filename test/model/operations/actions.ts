/** What each action costs the database, counted at the doors. To add an action, add a line. */
import { report } from '../../cloudfunctions/hazard/county'
import type { Operation } from './counted'
import { how } from './counted'
import type { CountingOffice } from './office'
import { countingOffice } from './office'

interface Line {
  readonly name: string
  readonly by: string
  readonly as?: string
  /** A new input each time. */
  readonly data: () => unknown
}
export const lines: readonly Line[] = [
  { name: 'account.me', by: 'p-welder', data: () => ({}) },
  { name: 'hazard.submit', by: 'p-welder', as: 'e-hongyuan', data: () => report() },
  { name: 'board.hazardBars', by: 'p-clerk', as: 'office', data: () => ({ by: 'category' }) },
]

export interface Cost {
  readonly name: string
  /** On an instance that knows the person already, all operations and the writes among them. */
  readonly warm: number
  readonly writes: number
  /** The first time an instance sees this person: his login, person, posts and units are looked up. */
  readonly cold: number
  readonly operations: readonly Operation[]
}

export async function costs(): Promise<readonly Cost[]> {
  const office = await countingOffice()
  const bound = new Set<string>()
  const all: Cost[] = []
  for (const line of lines) {
    if (!bound.has(line.by)) await office.bind(line.by)
    bound.add(line.by)
    all.push(await costOf(office, line))
  }
  return all
}

async function costOf(office: CountingOffice, { name, by, as, data }: Line): Promise<Cost> {
  const asked = () => office.ask(by, name, data(), as)
  // What is fetched once for everybody (routing table, units) is there before either is counted.
  office.newInstance()
  await asked()
  office.newInstance()
  const cold = await asked()
  const warm = await asked()
  return { name, warm: warm.length, writes: how(warm, 'write'), cold: cold.length, operations: warm }
}
