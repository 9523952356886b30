import { submitReport } from '@office/usecases/hazard/submitReport'
import { listCases } from '@office/usecases/hazard/listCases'
import { as, openCounty, refusal, report } from './county'
import type { County } from './county'

let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())

const countOf = async (id: string) => {
  const { rows } = await county.office.store.find('auditAbout', { about: `hazard:${id}` }, { limit: 100 })
  return rows.length
}

test('submitReport tells the welder where it goes and why', async () => {
  const answer = await submitReport(county.office, as('p-welder'), report())
  expect(answer).toMatchObject({ state: 'submitted', photos: [], route: { to: '宏远机械有限公司', onBehalf: false } })
  expect(answer.route.why[0]).toBe('地点是企业厂区，类别是消防通道·通道堵塞占用')
  expect(answer.number).toMatch(/^隐患2027-06-[0-9A-HJKMNP-TV-Z]{6}$/)
  const todo = await listCases(county.office, as('p-safety'), { show: 'todo' })
  expect(todo.rows.map((row) => row.id)).toContain(answer.id)
})

test('submitReport keeps the first copy when delivered twice', async () => {
  const told = report()
  const first = await submitReport(county.office, as('p-welder'), told)
  county.clock.advance(60_000)
  expect(await submitReport(county.office, as('p-welder'), told)).toEqual(first)
  expect(await countOf(told.id)).toBe(1)
})

test('submitReport gives 500 identical answers to 500 deliveries, 50 at a time, and takes in one (R-05)', async () => {
  const told = report()
  const answers = new Set<string>()
  for (let round = 0; round < 10; round++) {
    const deliveries = Array.from({ length: 50 }, () => submitReport(county.office, as('p-welder'), told))
    for (const answer of await Promise.all(deliveries)) answers.add(JSON.stringify(answer))
  }
  expect(answers.size).toBe(1)
  expect(await countOf(told.id)).toBe(1)
})

test('submitReport refuses another body under an id the same person used (T-26)', async () => {
  const told = report()
  await submitReport(county.office, as('p-welder'), told)
  expect(await refusal(submitReport(county.office, as('p-welder'), { ...told, text: '另一句话' }))).toBe('different_body')
  expect(await countOf(told.id)).toBe(1)
})

test('submitReport leaves the welder his id when the resident uses it too: two reports (R-05)', async () => {
  const told = report()
  const first = await submitReport(county.office, as('p-welder'), told)
  const foreign = report({ id: told.id, text: '我也看到了' })
  const second = await submitReport(county.office, as('p-resident'), foreign)
  expect(second.id).not.toBe(first.id)
  expect(await submitReport(county.office, as('p-resident'), foreign)).toEqual(second)
  expect((await county.office.store.get('report', told.id))?.text).toBe(told.text)
})
