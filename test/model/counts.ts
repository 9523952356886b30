/** Everything that is counted from the adapters, once, for the tables. */
import type { Cost } from './operations/actions'
import { costs } from './operations/actions'
import { courierCost, type CourierCost } from './operations/courierCost'
import type { FoldCost } from './operations/foldCost'
import { foldCost } from './operations/foldCost'
import { identityCost } from './operations/identityCost'

export interface Counts {
  readonly actions: readonly Cost[]
  readonly identity: { readonly cold: number; readonly warm: number }
  readonly courier: CourierCost
  /** 1,000 rows a minute under 40 units: everybody new to the figures, and everybody known. */
  readonly fold: { readonly fresh: FoldCost; readonly known: FoldCost }
}

export async function countAll(): Promise<Counts> {
  return {
    actions: await costs(),
    identity: await identityCost(),
    courier: await courierCost(),
    fold: { fresh: await foldCost(1_000, 40, 1), known: await foldCost(1_000, 40, 0) },
  }
}

/** A check-in at its door. @param cold the instance has not seen the person, but knows the session */
export function checkInOperations({ actions }: Counts, cold: boolean): number {
  const checkIn = actions.find(({ name }) => name === 'session.checkIn')
  if (!checkIn) throw new Error('nobody counted a check-in')
  return cold ? checkIn.cold : checkIn.warm
}
