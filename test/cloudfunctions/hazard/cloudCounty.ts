/** 云溪 with its documents in the cloud: apart, so that the SDK is loaded only where it is used. */
import { openCloud } from '../store/cloud/opened'
import type { County } from './county'
import { countyOn } from './county'

export async function openCloudCounty(): Promise<County> {
  const cloud = await openCloud()
  return countyOn((clock) => ({ store: { ...cloud.fresh({ clock }).store, close: () => cloud.close() }, tallies: 'behind' }))
}
