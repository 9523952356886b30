/** Who may know of a case and what each may do: every person × every kind of case, against a reviewed table (T-02). */
import { civilTime } from '@shared/domain/calendar'
import { decideCase } from '@office/usecases/hazard/decideCase'
import { listCases } from '@office/usecases/hazard/listCases'
import { listTargets } from '@office/usecases/hazard/listTargets'
import { readCase } from '@office/usecases/hazard/readCase'
import { readSheet } from '@office/usecases/hazard/readSheet'
import { submitReport } from '@office/usecases/hazard/submitReport'
import type { Caller } from '@office/ports/caller'
import { sampleUnits } from '@office/local/sample/units'
import { as, decide, openCounty, refusal, report, seated, sent } from './county'
import type { County } from './county'

const unit = (id: string) => sampleUnits.find((one) => one._id === id)!
const nobody: Caller = { personId: '', kind: 'nobody', provider: null, name: null, acting: null, home: null, signInId: null }
const people: Readonly<Record<string, Caller>> = {
  'the welder who reported': as('p-welder'),
  'his workmate': seated(unit('e-hongyuan'), ['employee'], 'x-workmate'),
  'safety officer of the unit': as('p-safety'),
  'head of the unit': as('p-head'),
  'the same head acting for another unit': { ...as('p-head'), acting: { unit: unit('e-market'), roles: ['head'] } },
  'safety officer of another enterprise': as('p-safety2'),
  'a resident': as('p-resident'),
  'liaison of the community': as('p-liaison'),
  'liaison of a sister community': as('o-c-yulan'),
  'clerk of the town above': as('o-t-east'),
  'clerk of the other town': as('o-t-west'),
  'supervisor of the fire service': as('p-fire'),
  'supervisor of another department': as('o-d-market'),
  'expert at the fire service': seated(unit('d-fire'), ['expert'], 'x-expert'),
  'clerk of the office': as('p-clerk'),
  'leader of the office': as('p-leader'),
  'auditor of the office': seated(unit('office'), ['auditor'], 'x-auditor'),
  'nobody signed in': nobody,
}
type Moves = string
/** '-' = 404; otherwise what this person may do, '' = read only. */
const reviewed: Readonly<Record<string, Readonly<Record<string, Moves>>>> = {
  'a fresh report about his own enterprise': {
    'the welder who reported': 'withdraw supplement',
    'his workmate': '-',
    'safety officer of the unit': 'accept return notHazard handOver merge fixOnSpot proposeMajor',
    'head of the unit': 'accept return notHazard handOver merge fixOnSpot gradeMajor',
    'the same head acting for another unit': '-',
    'safety officer of another enterprise': '-',
    'a resident': '-',
    'liaison of the community': 'proposeMajor',
    'liaison of a sister community': '-',
    'clerk of the town above': 'proposeMajor',
    'clerk of the other town': '-',
    'supervisor of the fire service': 'gradeMajor',
    'supervisor of another department': '-',
    'expert at the fire service': '-',
    'clerk of the office': 'handOver merge',
    'leader of the office': 'handOver merge gradeMajor',
    'auditor of the office': '-',
    'nobody signed in': '-',
  },
  'the same past his unit (不经本单位)': {
    'the welder who reported': 'withdraw supplement',
    'his workmate': '-',
    'safety officer of the unit': '-',
    'head of the unit': '-',
    'the same head acting for another unit': '-',
    'safety officer of another enterprise': '-',
    'a resident': '-',
    'liaison of the community': '-',
    'liaison of a sister community': '-',
    'clerk of the town above': '-',
    'clerk of the other town': '-',
    'supervisor of the fire service': 'accept return notHazard handOver merge fixOnSpot gradeMajor',
    'supervisor of another department': '-',
    'expert at the fire service': '-',
    'clerk of the office': 'handOver merge',
    'leader of the office': 'handOver merge gradeMajor',
    'auditor of the office': '-',
    'nobody signed in': '-',
  },
  'one nobody is named for yet': {
    'the welder who reported': 'withdraw supplement',
    'his workmate': '-',
    'safety officer of the unit': '-',
    'head of the unit': '-',
    'the same head acting for another unit': '-',
    'safety officer of another enterprise': '-',
    'a resident': '-',
    'liaison of the community': '-',
    'liaison of a sister community': '-',
    'clerk of the town above': '-',
    'clerk of the other town': '-',
    'supervisor of the fire service': '-',
    'supervisor of another department': '-',
    'expert at the fire service': '-',
    'clerk of the office': 'assignLead handOver',
    'leader of the office': 'assignLead handOver',
    'auditor of the office': '-',
    'nobody signed in': '-',
  },
}
const told = {
  'a fresh report about his own enterprise': {},
  'the same past his unit (不经本单位)': { channel: 'regulator' as const },
  'one nobody is named for yet': { place: { class: 'other' as const, unitId: null, words: '废弃水塔', position: null } },
}
const cells = Object.entries(reviewed).flatMap(([which, row]) => Object.entries(row).map(([who, moves]): [string, string, string] => [who, which, moves]))

let county: County
const ids: Record<string, string> = {}
beforeAll(async () => {
  county = await openCounty()
  for (const [which, change] of Object.entries(told)) ids[which] = await sent(county, 'p-welder', change)
})
afterAll(() => county.close())

test('every person is in every row of the reviewed table', () => {
  for (const row of Object.values(reviewed)) expect(Object.keys(row)).toEqual(Object.keys(people))
})

describe.each(cells)('%s, %s', (who, which, moves) => {
  const caller = people[who]!
  const read = () => readCase(county.office, caller, { id: ids[which]! })

  test(moves === '-' ? 'does not know of it' : `may ${moves === '' ? 'read it' : moves}`, async () => {
    if (moves !== '-') {
      expect((await read()).moves.join(' ')).toBe(moves)
      return
    }
    expect(await refusal(read())).toBe('not_found')
    expect(await refusal(listTargets(county.office, caller, { id: ids[which]!, words: '' }))).toBe('not_found')
    expect(await refusal(readSheet(county.office, caller, { id: ids[which]! }))).toBe('not_found')
    for (const move of ['accept', 'withdraw'] as const) expect(await refusal(decideCase(county.office, caller, { move, id: ids[which]!, version: 1 }))).toBe('not_found')
  })

  test('a list shows it exactly to units that may read it', async () => {
    if (!caller.acting || !['safetyOfficer', 'head', 'liaison', 'supervisor', 'clerk', 'officeLeader'].some((role) => caller.acting?.roles.some((one) => one === role))) return
    const { rows } = await listCases(county.office, caller, { show: 'all', limit: 50 })
    expect(rows.some((row) => row.id === ids[which])).toBe(moves !== '-')
  })
})

test('a case that is not there and one that is not yours answer the same', async () => {
  expect(await refusal(readCase(county.office, as('p-safety2'), { id: 'report-that-never-was' }))).toBe('not_found')
})

test('代报 is for those who hold a post for it: the liaison may, the welder and the resident may not', async () => {
  for (const source of ['phone', 'inPerson', 'paperCard'] as const) {
    expect((await submitReport(county.office, as('p-liaison'), report({ source, contact: '000-0001' }))).state).toBe('submitted')
    expect(await refusal(submitReport(county.office, as('p-welder'), report({ source })))).toBe('not_allowed')
    expect(await refusal(submitReport(county.office, as('p-resident'), report({ source })))).toBe('not_allowed')
  }
})

test('a clerk who types in for a caller who wants it past his unit is not taken for the unit', async () => {
  const id = await sent(county, 'p-clerk', { source: 'phone', channel: 'regulator' })
  expect((await readCase(county.office, as('p-leader'), { id })).route.handler?.id).toBe('d-fire')
})

test('the unit that gave a case back no longer reads it', async () => {
  const id = await sent(county, 'p-resident', { place: { class: 'market', unitId: 'e-market', words: '', position: null } })
  await decide(county, as('p-safety2'), id, { move: 'return', ground: '不归市场', targetId: 'w-anju' })
  expect(await refusal(readCase(county.office, as('p-safety2'), { id }))).toBe('not_found')
})

test('代办 the 交办单 is issued by the unit that acts, to the one it acts for', async () => {
  const behalf = await sent(county, 'p-resident', { place: { class: 'villageRoad', unitId: 'v-zhulin', words: '村口', position: { lng: 114.3, lat: 30.5, accuracy: 12, system: 'gcj02', moved: false } }, category: 'traffic.sight' })
  const sheet = await readSheet(county.office, as('o-t-west'), { id: behalf })
  expect(sheet).toMatchObject({ issuedBy: '云溪西岭镇', to: '竹林村', place: '竹林村 村口；北纬 30.50000，东经 114.30000（GCJ-02），误差约 12 米', code: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) as string })
  expect(await readSheet(county.office, as('p-clerk'), { id: behalf })).toEqual(sheet)
  expect(await refusal(readSheet(county.office, as('p-resident'), { id: behalf }))).toBe('not_allowed')
})

describe('the 交办单 of a case with a handler', () => {
  const printed = async (caller: Caller, id: string) => readSheet(county.office, caller, { id })
  const allowed = async (caller: Caller, id: string) => (await readCase(county.office, caller, { id })).sheet

  test('goes to the handler from who reviews, with the three lines; handler, supervisor and office print the same', async () => {
    const id = await sent(county, 'p-welder')
    const sheet = await printed(as('p-safety'), id)
    const { route } = await readCase(county.office, as('p-safety'), { id })
    expect(sheet).toMatchObject({ issuedBy: route.supervisor?.name, to: route.handler?.name, owner: route.owner?.name, supervisor: route.supervisor?.name, territorial: route.territorial?.name, fixBy: route.fixBy })
    expect(sheet.legal).toContain('第四十一条')
    for (const person of ['p-head', 'p-fire', 'p-clerk', 'p-leader']) {
      expect(await printed(as(person), id)).toEqual(sheet)
      expect(await allowed(as(person), id)).toBe(true)
    }
  })

  test('is not for the reporter, the 属地 or whoever only fixes it, and the case page says so', async () => {
    const id = await sent(county, 'p-welder')
    for (const person of ['p-welder', 'p-liaison']) {
      expect(await refusal(printed(as(person), id))).toBe('not_allowed')
      expect(await allowed(as(person), id)).toBe(false)
    }
  })

  test('is never printed of a case against somebody, whoever asks, nor before there is a handler (T-10)', async () => {
    for (const which of ['the same past his unit (不经本单位)', 'one nobody is named for yet']) {
      expect(await refusal(printed(as('p-clerk'), ids[which]!))).toBe('not_allowed')
      expect(await allowed(as('p-clerk'), ids[which]!)).toBe(false)
    }
    expect(await refusal(printed(as('p-fire'), ids['the same past his unit (不经本单位)']!))).toBe('not_allowed')
  })

  test('names nobody who reported, 实名 or not', async () => {
    const id = await sent(county, 'p-welder', { showName: true })
    expect(JSON.stringify(await printed(as('p-safety'), id))).not.toMatch(/赵建国|p-welder/)
  })
})

test('everybody but the reporter reads the day of what he did, not the minute, and a deadline on the full hour (T-06)', async () => {
  county.clock.advance(37 * 60_000 + 12_345)
  const at = county.clock.now()
  const id = await sent(county, 'p-welder', { seenAt: at - 60_000 })
  await decide(county, as('p-welder'), id, { move: 'supplement', ground: '又多了', photos: [] })
  const own = await readCase(county.office, as('p-welder'), { id })
  expect([own.seenDay, own.steps.map((step) => step.at)]).toEqual(['2027-06-01 10:36', [at, at]])
  for (const who of ['p-safety', 'p-fire', 'p-clerk', 'p-liaison']) {
    const seen = await readCase(county.office, as(who), { id })
    expect([seen.seenDay, ...seen.steps.map((step) => [civilTime(step.at), step.dayOnly])]).toEqual(['2027-06-01', ['00:00', true], ['00:00', true]])
    expect(seen.acceptBy % 3_600_000).toBe(0)
    expect(JSON.stringify(seen)).not.toContain(String(at))
  }
})
