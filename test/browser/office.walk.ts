// The office's own pages: the routing table in a new version, every number opens its cases, a 转办件 (issue 3, the office).
import type { Page } from 'playwright-core'
import { expectAccessible, expectNoOverflow, shoot, type Size } from './harness'
import { ask, choose, enterAs, load, tap, write } from './people'
import { expectThat, until, walk } from './suite'

const main = (page: Page) => page.locator('[role=main]').last()
const looked = async (page: Page, name: string) => {
  await shoot(page, name)
  await expectAccessible(page)
  await expectNoOverflow(page)
}

for (const [size, owner, version] of [['phone', '所在街道、乡镇', 2], ['desk', '所在社区、村', 3]] as const satisfies readonly (readonly [Size, string, number])[]) {
  walk(`the clerk changes a row of the routing table at a ${size}: difference, dry run, note, and it routes what comes after`, async (journey) => {
    const page = await enterAs(journey, '王丽', { size })
    await load(page, journey.origin, 'routing')
    await tap(page, '编辑责任分派表')
    await page.getByText(`从第 ${String(version - 1)} 版改起`).waitFor()
    await tap(page, /^市场各类隐患/)
    await choose(page, owner)
    await looked(page, `routing-form-${size}`)
    await tap(page, '改好了')
    await page.getByRole('button', { name: new RegExp(`^市场各类隐患，${owner}主办`) }).waitFor()
    await tap(page, '看差异，试算，再保存')
    await page.getByText(new RegExp(`主办：.+ → ${owner}`)).waitFor()
    await tap(page, '试算')
    await page.getByText(/^看过 \d+ 件/).waitFor()
    await looked(page, `routing-review-${size}`)
    await tap(page, '保存')
    await page.getByText('请写明为什么改').waitFor()
    await write(page, '为什么改', '市场开办方调整')
    await tap(page, '保存')
    await page.getByText(`规则表（第 ${String(version)} 版`, { exact: false }).waitFor()
    await tap(page, '历史版本和差异')
    await page.getByText('正在使用').waitFor()
    await tap(page, `与第 ${String(version - 1)} 版的差异`)
    await page.getByText(new RegExp(`主办：.+ → ${owner}`)).waitFor()
    await looked(page, `routing-versions-${size}`)
    const market = { class: 'market', unitId: 'e-market', words: '', position: null }
    const route = await ask<{ handler: { id: string } }>(page, 'hazard.routingTry', { place: market, category: 'electricity', suspicion: 'ordinary', channel: 'unit' })
    expectThat(route.handler.id !== 'e-market', `still routed to ${route.handler.id}`)
  })
}

walk('a draft survives leaving the page, and another’s version is told by name', async (journey) => {
  const page = await enterAs(journey, '王丽')
  await load(page, journey.origin, 'routingEdit')
  await tap(page, /^河湖水库各类隐患/)
  await choose(page, '所在街道、乡镇')
  await tap(page, '改好了')
  await load(page, journey.origin, 'routingEdit')
  await page.getByText('这里有上次没保存的改动').waitFor()
  await tap(page, '看差异，试算，再保存')
  await page.getByText(/主办：.+ → 所在街道、乡镇/).waitFor()

  interface Table { version: number; rows: { key: string }[] }
  const leader = await enterAs(journey, '冯国栋')
  const table = await ask<Table>(leader, 'hazard.routing', {})
  await ask(leader, 'hazard.saveRouting', { base: table.version, note: '同事先保存', from: null, rows: table.rows.map(({ key: _, ...row }) => row) })
  await leader.close()

  const clerk = page
  await write(clerk, '为什么改', '水库由街道巡查')
  await tap(clerk, '保存')
  await clerk.getByText(/已由冯国栋保存为第 \d+ 版/).waitFor()
  await looked(clerk, 'routing-overtaken')
  await tap(clerk, '打开新版，对照我的改动')
  await tap(clerk, '用我的改动，再看差异')
  await clerk.getByText('所在街道、乡镇主办').last().waitFor()
})

walk('every number of the board opens as many cases as it says, down to a unit and by every way of parting', async (journey) => {
  const page = await enterAs(journey, '王丽', { size: 'desk' })
  for (const [way, by] of [['按单位', 'unit'], ['按类别', 'category'], ['按级别', 'level'], ['按周', 'week']] as const) {
    await load(page, journey.origin, 'figures')
    await choose(page, way)
    await page.getByText(/^截至|· 截至/).first().waitFor()
    // The bars of the way before may still stand: those of this way are named after its parts.
    const { bars } = await ask<{ bars: { label: string }[] }>(page, 'board.hazardBars', { by }, 'office')
    const read = () => page.getByRole('button', { name: /[1-9]\d* 件，打开这些件$/ }).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
    const names = await until(read, (all) => all.length > 4 && bars.some(({ label }) => all.some((name) => name.startsWith(label))), `${way}: no numbers of its parts`)
    for (const name of names.filter((_, n) => n % 7 === 0)) {
      await page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()
      const amount = Number(/(\d+) 件，/.exec(name)?.[1])
      await page.getByText(new RegExp(`共 ${String(amount)} 件，已列出 ${String(Math.min(20, amount))} 件`)).waitFor()
      await tap(page, '返回')
      await page.getByRole('radio', { name: way, exact: true }).filter({ visible: true }).last().waitFor()
    }
    await shoot(page, `board-${way}`)
  }
})

walk('a 转办件 of 12345 is entered once, goes where it belongs, and its answer is copied back', async (journey) => {
  await journey.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: journey.origin })
  const page = await enterAs(journey, '王丽')
  const enter = async () => {
    await load(page, journey.origin, 'incoming')
    await tap(page, '登记并分派')
    await page.getByText('请填写转办单上的编号').waitFor()
    await write(page, '转办编号', 'GD-2027-0616')
    await choose(page, '5 天后')
    await write(page, '单位', '城东市场')
    await tap(page, /^选择.*城东市场/)
    await choose(page, '消防通道')
    await write(page, '情况', '来电反映北门被货车堵住')
    await page.getByText(/^将送到：/).waitFor()
    await looked(page, 'incoming-filled')
    await tap(page, '登记并分派')
  }
  await enter()
  await page.getByText('已登记并分派').waitFor()
  await page.getByText(/答复期限 .*还剩/).waitFor()
  await tap(page, '复制给热线的答复')
  await page.getByText('答复已复制').waitFor()
  expectThat((await page.evaluate<string>('navigator.clipboard.readText()')).includes('GD-2027-0616'), 'the answer does not name the hotline’s number')
  await looked(page, 'incoming-entered')
  await enter()
  await page.getByText('已经登记过').waitFor()
  expectThat(!(await main(page).innerText()).includes('已登记并分派'), 'entered twice')
  await load(page, journey.origin, 'desk')
  await tap(page, /^待答复的转办件/)
  await page.getByText('12345 热线 GD-2027-0616').waitFor()
  await looked(page, 'letters')
  await tap(page, /^答复还剩.*12345 热线 GD-2027-0616/)
  await page.getByText('为什么到这里').last().waitFor()
})
