/** Who may be picked for a session: the people of one's own unit, found by part of a name, each once, page by page. */
import { recordPeople } from '@office/records/people'
import { unitsOf } from '@office/records/units'
import { eraseAccount } from '@office/usecases/account/eraseAccount'
import { listPeople } from '@office/usecases/account/listPeople'
import { createSession } from '@office/usecases/session/createSession'
import { draftCard } from '@office/usecases/session/draftCard'
import { readSession } from '@office/usecases/session/readSession'
import { as, openCounty, type County } from '../hazard/county'
import { planned } from '../session/sessions'

let county: County
beforeEach(async () => {
  county = await openCounty()
  const crew = Array.from({ length: 7 }, (_, n) => ({ id: `x-crew-${String(n)}`, name: `装配工 ${String(n)}`, provider: null, posts: [{ unitId: 'e-hongyuan', role: 'employee' as const }] }))
  const both = { id: 'x-both', name: '两岗人', provider: null, posts: [{ unitId: 'e-hongyuan', role: 'employee' as const }, { unitId: 'e-hongyuan', role: 'deputy' as const }, { unitId: 'e-market', role: 'head' as const }] }
  await recordPeople(county.office, [...crew, both], await unitsOf(county.office))
})
afterEach(() => county.close())

async function everybody(words = '', limit = 3): Promise<string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await listPeople(county.office, as('p-safety'), { words, limit, ...(cursor !== undefined && { cursor }) })
    found.push(...page.rows.map(({ name, roles }) => `${name} ${roles.join('+')}`))
    cursor = page.next
  } while (cursor !== undefined)
  return found
}

test('everybody of the unit once, whatever the pages, with all his posts there; nobody of another unit', async () => {
  const all = await everybody()
  expect(all.slice().sort()).toEqual(['两岗人 deputy+employee', '孙志强 head', '赵建国 employee', '钱红梅 safetyOfficer', ...Array.from({ length: 7 }, (_, n) => `装配工 ${String(n)} employee`)].sort())
})
test('by part of a name, blanks aside; who has erased his account is nobody’s colleague', async () => {
  expect(await everybody('装配工3')).toEqual(['装配工 3 employee'])
  expect(await everybody('李秋生')).toEqual([])
  await eraseAccount(county.office, as('p-welder'), { confirm: '注销' })
  expect(await everybody('赵')).toEqual([])
})
test('names on a card are for those who run it, and come along when it is held again', async () => {
  const { summary } = await createSession(county.office, as('p-safety'), planned({ helperIds: ['p-welder'], groups: [{ key: 'g', name: '一组', expected: 3, leaderId: 'x-both' }] }))
  const named = [{ personId: 'p-welder', name: '赵建国' }, { personId: 'x-both', name: '两岗人' }]
  expect((await readSession(county.office, as('p-safety'), { id: summary.id })).named).toEqual(named)
  expect((await readSession(county.office, as('p-clerk'), { id: summary.id })).named).toEqual([])
  expect((await draftCard(county.office, as('p-safety'), { activity: 'talk', like: summary.id })).named).toEqual(named)
})
