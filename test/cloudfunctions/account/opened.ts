/** 云溪 with its doors open and a clock that stands. */
import type { Knocks } from '../door/knocks'
import { knocks } from '../door/knocks'
import { openCounty, type County } from '../hazard/county'

export interface Opened extends County {
  readonly door: Knocks
}
export async function opened(): Promise<Opened> {
  const county = await openCounty()
  return { ...county, door: knocks(county.office) }
}
export const minute = 60_000
export const day = 24 * 60 * minute
