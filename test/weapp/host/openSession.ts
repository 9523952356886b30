// A consultation day that is under way, with two stands and a screen, planned by the county's clerk.
import type { SessionView } from '@shared/contract/session'
import type { LocalOffice } from '@office/compose'
import { sampleCaller } from '@office/local/sample/caller'
import { addCode } from '@office/usecases/session/addCode'
import { createSession } from '@office/usecases/session/createSession'
import { readSession } from '@office/usecases/session/readSession'

const minute = 60_000
const stand = (key: string, name: string) => ({ key, name, topics: [], expertIds: [] })

export async function createOpenSession(office: LocalOffice): Promise<SessionView> {
  const clerk = sampleCaller('p-clerk')
  const startsAt = office.clock.now() - 10 * minute
  const { summary: { id }, codes } = await createSession(office, clerk, {
    id: 'consultation-day-open', activity: 'consultationDay', title: '', venue: 'community', scenario: null, jointIds: [], groups: [], helperIds: [],
    stands: [stand('s1', '燃气安全台'), stand('s2', '电动车充电台')], startsAt, endsAt: startsAt + 180 * minute,
    place: { words: '城东广场', position: null }, speaker: { role: null, name: '' }, topics: [], placement: null,
  })
  const there = (key: string | null, rotating: boolean) => codes.some((one) => one.stand === key && one.rotating === rotating)
  for (const key of ['s1', 's2']) if (!there(key, false)) await addCode(office, clerk, { id, stand: key, rotating: false })
  await addCode(office, clerk, { id, stand: null, rotating: true })
  return readSession(office, clerk, { id })
}
