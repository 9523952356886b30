// A drill under way at 宏远 with two groups on the roll, planned by its safety officer; the welder calls the roll.
import type { LocalOffice } from '@office/compose'
import { sampleCaller } from '@office/local/sample/caller'
import { createSession } from '@office/usecases/session/createSession'
import { moveSession } from '@office/usecases/session/moveSession'
import { saveRoll } from '@office/usecases/session/saveRoll'

const minute = 60_000
export const teams = { 焊接一班: ['陈大勇', '刘桂芳', '马小军'], 装配二班: ['罗小兵', '梁国强'] } as const

/** 120 names in three groups: a whole workshop. */
export const workshop = Object.fromEntries(['焊接', '装配', '喷涂'].map((team) => [`${team}车间`, Array.from({ length: 40 }, (_, n) => `${team}工${String(n + 1)}`)]))

export async function openDrill(office: LocalOffice, roll: Readonly<Record<string, readonly string[]>> = teams, drill = 'drill-under-way'): Promise<string> {
  const officer = sampleCaller('p-safety')
  const now = office.clock.now()
  const groups = Object.entries(roll).map(([name, people], n) => ({ key: `g${String(n)}`, name, expected: people.length, leaderId: null }))
  const { summary: { id, version } } = await createSession(office, officer, {
    id: drill, activity: 'drill', title: '', venue: 'enterprise', scenario: 'hotWork', jointIds: [], groups, helperIds: ['p-welder'], stands: [],
    startsAt: now - 10 * minute, endsAt: now + 50 * minute, place: { words: '一车间东侧广场', position: null }, speaker: { role: null, name: '' }, topics: [], placement: null,
  })
  for (const { key, name } of groups) await saveRoll(office, officer, { id, group: key, people: (roll[name] ?? []).map((person) => ({ name: person, another: 0 })) })
  await moveSession(office, officer, { move: 'open', id, version: (await office.store.get('session', id))?.version ?? version })
  return id
}
