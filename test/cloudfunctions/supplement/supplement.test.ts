/** 补充登记 (field.md Counting): kept without a proof and counted with any one, corrected by rows, opened to what sums to it, 未启用 and never 0. */
import type { Measure } from '@shared/domain/campaign'
import { courierRound } from '@office/reactions/courier'
import { recount } from '@office/records/recount'
import { linkPhotos } from '@office/usecases/photo/linkPhotos'
import { listDoneBehind } from '@office/usecases/supplement/listDoneBehind'
import { listSupplements } from '@office/usecases/supplement/listSupplements'
import { readDone } from '@office/usecases/supplement/readDone'
import { readDoneParts } from '@office/usecases/supplement/readDoneParts'
import { readSupplement } from '@office/usecases/supplement/readSupplement'
import { moveSupplement } from '@office/usecases/supplement/moveSupplement'
import { recordSupplement } from '@office/usecases/supplement/recordSupplement'
import { arrivedPhoto } from '../hazard/photos'
import { as, june, openCounty, refusal, seated, type County } from '../hazard/county'
import { enter, link, moveEntry, told } from './entries'

let county: County
beforeEach(async () => { county = await openCounty() })
afterEach(() => county.close())
const day = 86_400_000

/** What the office's figures say of a blank. */
async function figure(activity: string, measure: Measure = 'items', by = 'p-clerk'): Promise<number | null | undefined> {
  const { blanks } = await readDone(county.office, as(by), {})
  return blanks.find((one) => one.activity === activity && one.measure === measure)?.amount
}

test('without a proof it is kept and 未计入, and says what would do; any one proof counts it', async () => {
  const { summary } = await enter(county)
  expect([summary.state, summary.owes]).toEqual(['waiting', '未计入：补一张照片、一个链接，或请第二人写一句证明，有任一种即可计入。'])
  expect(await figure('essay')).toBeNull()
  expect((await moveEntry(county, summary.id, { move: 'prove', link, photos: [] })).summary.state).toBe('counted')
  expect(await figure('essay')).toBe(2)

  const { summary: second } = await enter(county, { activity: 'exposure', amounts: { items: 3 } })
  expect(await refusal(moveEntry(county, second.id, { move: 'witness', words: '我在公示栏看到三处' }))).toBe('witness_other')
  expect((await moveEntry(county, second.id, { move: 'witness', words: '我在公示栏看到三处' }, as('p-head'))).witness).toMatchObject({ words: '我在公示栏看到三处', by: '孙志强' })
  expect(await figure('exposure')).toBe(3)
})

test('its words are the form’s own; a blank without a source and without a row is 未启用, one that is only entered is 0', async () => {
  await enter(county, { link })
  await enter(county, { activity: 'liveStream', title: '咨询日直播', amounts: { sessions: 1, persons: 2300 }, link })
  await enter(county, { activity: 'quiz', title: '省级竞赛，主办方证明', amounts: { persons: 40, times: 61 }, link })
  const { blanks } = await readDone(county.office, as('p-clerk'), {})
  const shown = blanks.map(({ activity, measure, word, amount }) => `${activity} ${measure} ${amount === null ? '未启用' : `${String(amount)} ${word}`}`)
  expect(shown).toEqual([
    'essay items 2 篇', 'quiz persons 40 人', 'quiz times 61 人次', 'escapeVideo items 未启用', 'fiveLeads items 0 次', 'outsourcingProjects items 未启用',
    'exposure items 未启用', 'doublePenalty items 0 个', 'prosecuted items 0 个', 'liveStream sessions 1 场', 'liveStream persons 2300 人观看',
  ])
  expect(blanks[0]?.sources).toEqual({ entered: 2, auto: 0 })
})

test('corrections, withdrawing and putting back are rows: all of them sum to the number, and nothing is written over', async () => {
  const { summary: { id } } = await enter(county, { link })
  const fixed = await moveEntry(county, id, { move: 'correct', at: june, title: '学习体会三篇', amounts: { items: 3 }, ground: '漏了一篇' })
  expect(fixed.rows.map(({ label, amount }) => `${label} ${String(amount)}`)).toEqual(['登记 2', '更正 1'])
  await moveEntry(county, id, { move: 'withdraw', ground: '与上月重复' })
  expect(await figure('essay')).toBeNull()
  expect(await refusal(moveEntry(county, id, { move: 'correct', at: june, title: '学习体会三篇', amounts: { items: 4 }, ground: '再改' }))).toBe('move_not_possible')
  const back = await moveEntry(county, id, { move: 'restore' })
  expect(back.rows.map(({ label, amount }) => `${label} ${String(amount)}`)).toEqual(['登记 2', '更正 1', '撤回 -3', '恢复 3'])
  expect(back.steps.map(({ label, by, ground }) => `${label} ${by} ${ground}`)).toEqual(['登记 钱红梅 ', '更正 钱红梅 漏了一篇', '撤回 钱红梅 与上月重复', '恢复 钱红梅 '])
  expect(await figure('essay')).toBe(3)
  expect((await recount(county.office)).differences).toEqual([])
})

test('a correction of the day moves it to the other week; a second person’s word was on the old numbers and goes with them', async () => {
  county.clock.set(june + 9 * day)
  const { summary: { id } } = await enter(county)
  await moveEntry(county, id, { move: 'witness', words: '两篇我都看过' }, as('p-head'))
  const weeks = async () => (await readDoneParts(county.office, as('p-clerk'), { by: 'week', activity: 'essay', measure: 'items' })).bars.map(({ key, amount }) => `${key} ${String(amount)}`)
  expect(await weeks()).toEqual(['2027-05-31 2'])
  await moveEntry(county, id, { move: 'correct', at: june, title: '学习体会', amounts: { items: 2 }, ground: '题目写全' })
  expect(await weeks()).toEqual(['2027-05-31 2'])
  const moved = await moveEntry(county, id, { move: 'correct', at: june + 8 * day, title: '学习体会', amounts: { items: 2 }, ground: '日期记错' })
  expect([moved.summary.state, moved.witness]).toEqual(['waiting', null])
  await moveEntry(county, id, { move: 'prove', link, photos: [] })
  expect(await weeks()).toEqual(['2027-06-07 2'])
})

test('delivered twice it is one entry, and one move; another body, and a version that is passed, are refused', async () => {
  const input = told({ link })
  const first = await recordSupplement(county.office, as('p-safety'), input)
  expect(await recordSupplement(county.office, as('p-safety'), input)).toEqual(first)
  expect(await refusal(recordSupplement(county.office, as('p-safety'), { ...input, amounts: { items: 20 } }))).toBe('different_body')
  expect(await refusal(recordSupplement(county.office, as('p-safety2'), input))).toBe('different_body')
  const correct = { move: 'correct' as const, id: input.id, version: 1, at: june, title: input.title, amounts: { items: 5 }, ground: '又交三篇' }
  const second = await moveSupplement(county.office, as('p-safety'), correct)
  expect(await moveSupplement(county.office, as('p-safety'), correct)).toEqual(second)
  expect(await refusal(moveSupplement(county.office, as('p-head'), { ...correct, ground: '我也改' }))).toBe('moved_on')
  expect(await figure('essay')).toBe(5)
  const audit = (await county.office.store.find('auditAbout', { about: `supplement:${input.id}` }, { limit: 10 })).rows
  expect(audit.map(({ what, who }) => `${what} ${who}`)).toEqual(['supplement.record p-safety', 'supplement.correct p-safety'])
})

test('what may not be entered says so: an activity of sessions, nothing at all, another measure, a day outside the campaign or to come', async () => {
  const refused = (change: Parameters<typeof enter>[1]) => refusal(enter(county, change))
  expect(await refused({ activity: 'talk', amounts: { sessions: 1 } })).toBe('activity_sessions')
  expect(await refused({ activity: 'nothing' })).toBe('activity_unknown')
  expect(await refused({ amounts: { items: 0 } })).toBe('amount_needed')
  expect(await refused({ amounts: { items: 1, persons: 5 } })).toBe('amount_needed')
  expect(await refused({ activity: 'quiz', amounts: { persons: 61, times: 40 } })).toBe('amount_persons')
  expect(await refused({ activity: 'quiz', amounts: { persons: 40 } })).toBe('amount_persons')
  expect(await refused({ at: june - 2 * day })).toBe('day_not_possible')
  expect(await refused({ at: june + day })).toBe('day_not_possible')
})

test('its number opens up the tree to entries that sum to it, unit by unit, week by week and by source', async () => {
  county.clock.set(june + 9 * day)
  await enter(county, { link })
  await enter(county, { link, at: june + 8 * day, amounts: { items: 4 } })
  await enter(county, { link, amounts: { items: 7 } }, as('p-safety2'))
  await enter(county, { amounts: { items: 50 } })
  const clerk = as('p-clerk')
  const asked = { activity: 'essay', measure: 'items' as const }
  for (const by of ['unit', 'week', 'source'] as const) {
    const { blank, bars } = await readDoneParts(county.office, clerk, { by, ...asked })
    expect([by, blank.amount, bars.reduce((sum, { amount }) => sum + amount, 0)]).toEqual([by, 13, 13])
    for (const { key, amount } of bars) {
      const behind = await listDoneBehind(county.office, clerk, { by, key, ...asked })
      expect([behind.amount, behind.rows.reduce((sum, row) => sum + row.amount, 0)]).toEqual([amount, amount])
    }
  }
  const first = await listDoneBehind(county.office, clerk, { ...asked, limit: 2 })
  const rest = await listDoneBehind(county.office, clerk, { ...asked, limit: 2, cursor: first.next! })
  expect([first.amount, ...[...first.rows, ...rest.rows].map(({ amount }) => amount)]).toEqual([13, 4, 7, 2])
  expect(await refusal(listDoneBehind(county.office, clerk, { ...asked, by: 'unit', key: 'e-hongyuan' }))).toBe('not_found')
  expect(await refusal(readDoneParts(county.office, as('p-safety'), { by: 'unit', ...asked, scope: 'office' }))).toBe('not_found')
  expect((await readDoneParts(county.office, as('p-safety'), { by: 'unit', ...asked })).bars).toEqual([{ key: 'own', label: '宏远机械有限公司', amount: 6, auto: 0 }])
})

test('who is who: a colleague reads and bears witness, the line above reads, another enterprise knows of nothing', async () => {
  const { summary: { id } } = await enter(county)
  const hongyuan = (await county.office.store.get('unit', 'e-hongyuan'))!
  const town = (await county.office.store.get('unit', hongyuan.parentId!))!
  const moves = async (who: ReturnType<typeof as>) => (await readSupplement(county.office, who, { id })).moves
  expect(await moves(as('p-safety'))).toEqual(['prove', 'correct', 'withdraw'])
  expect(await moves(as('p-welder'))).toEqual(['witness'])
  expect(await moves(seated(town, ['liaison']))).toEqual(['witness'])
  for (const who of [as('p-safety2'), as('p-resident'), seated(town, ['employee'])]) expect(await refusal(readSupplement(county.office, who, { id }))).toBe('not_found')
  expect(await refusal(moveEntry(county, id, { move: 'withdraw', ground: '不对' }, as('p-welder')))).toBe('not_allowed')
  expect((await listSupplements(county.office, as('p-clerk'), { show: 'waiting' })).rows.map((row) => row.id)).toEqual([id])
  expect((await listSupplements(county.office, as('p-safety2'), { show: 'standing' })).rows).toEqual([])
})

test('a photo proves from its arrival, for the eyes of its line; one that cannot be opened proves nothing', async () => {
  const officer = as('p-safety')
  expect(await refusal(enter(county, { photos: [{ id: 'photo-that-never-came-02', sha256: 'a'.repeat(64) }] }))).toBe('evidence_missing')
  const photo = await arrivedPhoto(county.office, officer, 'supplement')
  const { summary } = await enter(county, { activity: 'escapeVideo', amounts: { items: 1 }, photos: [photo] })
  expect([summary.state, await figure('escapeVideo')]).toEqual(['counted', 1])
  const seenBy = async (who: string): Promise<boolean> => (await linkPhotos(county.office, as(who), { ids: [photo.id], size: 'thumb' })).links[0]?.state !== 'missing'
  expect([await seenBy('p-safety'), await seenBy('p-clerk'), await seenBy('p-safety2'), await seenBy('p-resident')]).toEqual([true, true, false, false])
  for (let round = 0; round < 3; round += 1) await courierRound(county.office, () => undefined, 'wake')
  const after = await readSupplement(county.office, officer, { id: summary.id })
  expect([(await county.office.store.get('photo', photo.id))?.state, after.summary.state, after.steps.at(-1)?.label]).toEqual(['refused', 'waiting', '照片无法打开'])
  expect(await figure('escapeVideo')).toBeNull()
  expect((await recount(county.office)).differences).toEqual([])
})
