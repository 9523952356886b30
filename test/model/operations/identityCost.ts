/** What it costs to know who asks in wx.cloud: on an instance that has not seen the person for a minute, and on one that has. */
import { identifyInCloud } from '@office/door/identifyInCloud'
import { countingOffice } from './office'

export async function identityCost(person = 'p-welder'): Promise<{ readonly cold: number; readonly warm: number }> {
  const office = await countingOffice()
  await office.bind(person)
  office.newInstance()
  const look = () => office.during((there) => identifyInCloud(there, person))
  const cold = (await look()).length
  return { cold, warm: (await look()).length }
}
