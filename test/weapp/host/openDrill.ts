// A drill under way at 宏远 with two groups on the roll, planned by its safety officer; the welder calls the roll.
import type { LocalOffice } from '@office/compose'
import { sampleCaller } from '@office/local/sample/caller'
import { createSession } from '@office/usecases/session/createSession'
import { moveSession } from '@office/usecases/session/moveSession'
import { saveRoll } from '@office/usecases/session/saveRoll'

const minute = 60_000
export const teams = { 焊接一班: ['陈大勇', '刘桂芳', '马小军'], 装配二班: ['罗小兵', '梁国强'] } as const

export async function openDrill(office: LocalOffice): Promise<string> {
  const officer = sampleCaller('p-safety')
  const now = office.clock.now()
  const groups = Object.entries(teams).map(([name, people], n) => ({ key: `g${String(n)}`, name, expected: people.length, leaderId: null }))
  const { summary: { id, version } } = await createSession(office, officer, {
    id: 'drill-under-way', activity: 'drill', title: '', venue: 'enterprise', scenario: 'hotWork', jointIds: [], groups, helperIds: ['p-welder'], stands: [],
    startsAt: now - 10 * minute, endsAt: now + 50 * minute, place: { words: '一车间东侧广场', position: null }, speaker: { role: null, name: '' }, topics: [], placement: null,
  })
  for (const { key, name } of groups) await saveRoll(office, officer, { id, group: key, people: teams[name as keyof typeof teams].map((person) => ({ name: person, another: 0 })) })
  await moveSession(office, officer, { move: 'open', id, version: (await office.store.get('session', id))?.version ?? version })
  return id
}
