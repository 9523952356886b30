// Lists with none, one and five hundred rows, and with the longest words the contract takes (face.md screen 3).
import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expectNoOverflow, shoot } from './harness'
import { ask, enterAs, load } from './people'
import { expectThat, until, walk } from './suite'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const random = (length: number) => Array.from(randomBytes(length), (byte) => letters[byte & 31] ?? '0').join('')
const longest = { words: `${'消防车道旁地下一层东侧配电间与员工更衣室之间的疏散通道'.repeat(5)}`.slice(0, 120), text: '货架、纸箱和报废设备堆在安全出口前，门只能推开一条缝。'.repeat(20).slice(0, 500) }

interface Told { words: string; text?: string; suspicion?: string }
const report = (page: Page, unitId: string, { words, text = '出口被纸箱堵住', suspicion = 'ordinary' }: Told, place = 'enterprise') =>
  ask(page, 'hazard.submit', {
    id: random(27), receipt: random(16).toUpperCase(), place: { class: place, unitId, words, position: null }, category: 'escape.blocked', text, photos: [],
    suspicion, harms: [], firstAid: [], source: 'self', channel: 'unit', showName: false, contact: null, seenAt: Date.now(),
  })
const rowsOn = (page: Page) => page.getByRole('button', { name: /，待接收，/ })

walk('the list with nothing in it says so', async (journey) => {
  const page = await enterAs(journey, '王丽')
  await load(page, journey.origin, 'approvals', { show: 'todo' })
  await page.getByText('现在没有等您办理的隐患。').waitFor()
  await shoot(page, 'approvals-0')
})

walk('the list with 500 rows: 20 at a time, what may be 重大 on top although it came last', async (journey) => {
  const resident = await enterAs(journey, '周奶奶')
  for (let i = 0; i < 500; i++) await report(resident, 'e-hongyuan', { words: `第 ${i} 号货架` })
  await report(resident, 'e-hongyuan', { words: '油漆库房', suspicion: 'major' })
  await resident.close()

  const page = await enterAs(journey, '钱红梅')
  await load(page, journey.origin, 'approvals')
  await page.getByText('重大和可能重大').waitFor()
  const first = await page.locator('[role=main]').last().innerText()
  expectThat(first.indexOf('已逾期') < first.indexOf('重大和可能重大') && first.indexOf('油漆库房') < first.indexOf('号货架'), `the order is wrong:\n${first.slice(0, 600)}`)
  await shoot(page, 'approvals-500')
  let rows = await rowsOn(page).count()
  expectThat(rows <= 20, `${rows} rows at once`)
  for (let pages = 0; pages < 24; pages++) {
    await page.getByRole('button', { name: /^再看后面的/ }).last().click()
    const before = rows
    rows = await until(() => rowsOn(page).count(), (now) => now > before, `page ${pages + 2} added nothing to ${before} rows`)
  }
  expectThat(rows >= 480, `only ${rows} rows after 25 pages`)
  await expectNoOverflow(page)
})

walk('one row is one row; what may be 重大 comes before it and is taken on from the foot of the page', async (journey) => {
  const page = await enterAs(journey, '吴敏')
  await load(page, journey.origin, 'approvals')
  await page.getByRole('group', { name: '最急的一件' }).getByRole('button', { name: '打开办理' }).waitFor()
  const rows = page.getByRole('button', { name: /老纺织家属院/ })
  await until(() => rows.count(), (amount) => amount === 1, 'not one row')

  const resident = await enterAs(await journey.another(), '周奶奶')
  await report(resident, 'c-xinghe', { words: '3号楼配电箱', suspicion: 'major' }, 'estateUnmanaged')
  await load(page, journey.origin, 'approvals')
  await page.getByRole('group', { name: '最急的一件' }).getByText(/3号楼配电箱/).waitFor()
  await page.getByRole('group', { name: '最急的一件' }).getByRole('button', { name: '接收' }).click()
  await page.getByText(/^已接收：.*3号楼配电箱/).waitFor()
})

walk('the longest words break instead of pushing, in the list and on the case', async (journey) => {
  const resident = await enterAs(journey, '周奶奶')
  await report(resident, 'e-market', { ...longest, suspicion: 'major' })
  await resident.close()
  for (const face of ['normal', 'elder'] as const) {
    const page = await enterAs(journey, '李秋生', { face })
    await page.setViewportSize({ width: 375, height: 812 })
    await load(page, journey.origin, 'approvals')
    await page.getByText('重大和可能重大').waitFor()
    await expectNoOverflow(page)
    await shoot(page, `approvals-long-${face}`)
    await page.getByRole('button', { name: /消防车道旁地下一层/ }).first().click()
    await page.getByText('为什么到这里').waitFor()
    await expectNoOverflow(page)
    await shoot(page, `case-long-${face}`)
    await page.close()
  }
})
