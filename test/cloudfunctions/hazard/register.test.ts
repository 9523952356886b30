/** 隐患台账 (F7): a row a case for the forms, and what is posted of it. */
import type { Input } from '@shared/contract/actions'
import { postingRow, registerColumns } from '@shared/domain/register'
import { enterIncoming } from '@office/usecases/hazard/enterIncoming'
import { readRegister } from '@office/usecases/hazard/readRegister'
import { as, decide, june, openCounty, refusal, report, sent } from './county'
import type { County } from './county'
import { arrivedPhoto } from './photos'

const day = 86_400_000
const market = { class: 'market' as const, unitId: 'e-market', words: '二楼东侧', position: null }

let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())

describe('隐患台账', () => {
  const register = (input: Partial<Input<'hazard.register'>> = {}, by = 'p-clerk') => readRegister(county.office, as(by), { from: '2027-06-01', until: '2027-06-30', ...input })

  test('a row a case by the day found, both days included, a unit and all below it', async () => {
    const found = await sent(county, 'p-welder', { showName: true, seenAt: june - 3_600_000 })
    await sent(county, 'p-welder', { seenAt: june - day })
    const told = await enterIncoming(county.office, as('p-clerk'), { ...report({ place: market, source: 'phone' }), hotline: { from: '12345', number: 'SZ-5', dueAt: june + 5 * day } })
    expect((await register()).rows.map(({ number, source, day: on, note }) => [number.split('-', 2).join('-'), source, on, note])).toEqual([['隐患2027-06', '转办', '2027-06-01', '转办编号SZ-5'], ['隐患2027-06', '随手拍', '2027-06-01', '']])
    expect((await register({ from: '2027-05-31', until: '2027-05-31' })).rows).toHaveLength(1)
    expect((await register({ scope: 'e-market' })).rows.map(({ id }) => id)).toEqual([told.id])
    expect((await register({}, 'p-safety')).rows.map(({ id }) => id)).toEqual([found])
    expect(await refusal(register({ scope: 'e-market' }, 'p-safety'))).toBe('not_found')
  })

  test('names no informant in any column, even one who shows his name, and no hour', async () => {
    await sent(county, 'p-welder', { showName: true })
    const text = JSON.stringify((await register()).rows)
    for (const word of ['赵建国', 'p-welder', '09:50', '10:00']) expect(text).not.toContain(word)
  })

  test('comes in pages that hold every row once', async () => {
    const ids = [await sent(county, 'p-welder'), await sent(county, 'p-welder'), await sent(county, 'p-welder')]
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await register({ limit: 2, ...(cursor === undefined ? {} : { cursor }) })
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.next
    } while (cursor !== undefined)
    expect(seen.sort()).toEqual(ids.sort())
  })

  test('after 立行立改 the row says who mended it how and when, who looked again and when it was struck off', async () => {
    const id = await sent(county, 'p-resident')
    await decide(county, as('p-safety'), id, { move: 'fixOnSpot', ground: '货架已移开', photos: [await arrivedPhoto(county.office, as('p-safety'), 'after')] })
    expect((await register()).rows[0]).toMatchObject({ fixer: '钱红梅', measures: '货架已移开', doneDay: '2027-06-01', verifier: '', verdict: '', closedDay: '', state: '已整改待确认' })
    county.clock.advance(day)
    await decide(county, as('p-head'), id, { move: 'confirm', ground: '现场看过' })
    expect((await register()).rows[0]).toMatchObject({ fixer: '钱红梅', measures: '货架已移开', doneDay: '2027-06-01', verifier: '孙志强', verdict: '合格：现场看过', closedDay: '2027-06-02', state: '已销号' })
  })

  test('has a value for every column of the paper; what is posted tells neither source nor number nor note', async () => {
    await sent(county, 'p-resident', { text: '堵住了' })
    const [row] = (await register()).rows
    if (!row) throw new Error('no row')
    for (const column of Object.keys(registerColumns)) expect(row).toHaveProperty(column)
    const posted = postingRow(row)
    expect(posted.map(({ label }) => label)).toEqual(['上报日期', '地点', '隐患描述', '等级', '责任单位', '整改措施', '整改期限', '临时管控', '实际完成时间', '状态'])
    expect(JSON.stringify(posted)).not.toContain(row.number)
    expect(JSON.stringify(posted)).not.toContain('随手拍')
  })
})
