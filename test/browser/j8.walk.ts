// J8: a factory's evacuation drill, from the plan to its assessment, seen by two officers at once.
import type { Page } from 'playwright-core'
import { ask, choose, enterAs, field, load, residentPhone, send, tap, write } from './people'
import { shoot, type Walk } from './harness'
import { expectThat, keepShell, walk } from './suite'

keepShell()

const teams = { 焊接一班: ['陈大勇', '刘桂芳', '马小军', '何秀英', '欧阳娜娜', '阿卜杜热西提·买买提'], 装配二班: ['罗小兵', '梁国强', '宋文娟', '谢志刚', '韩雪梅', '冯春生'] } as const
const idOf = (page: Page): string => /[?&]id=([^&]+)/.exec(page.url())?.[1] ?? ''
const missing = (page: Page, amount: number) => page.getByRole('status').filter({ hasText: new RegExp(`^未到\\s*${String(amount)}$`) }).first().waitFor()
const mark = (page: Page, name: string) => page.getByRole('button', { name: `${name}，未到，点一下` }).click()

async function plan(page: Page): Promise<void> {
  await tap(page, /^应急演练，/)
  for (const [n, team] of Object.keys(teams).entries()) {
    await tap(page, '加一个班组')
    await write(page, `班组 ${String(n + 1)}`, team)
    await field(page, `${team}应到人数`).fill('6')
  }
  await page.getByText('共 12 人').waitFor()
  await tap(page, '组织这一场')
  await page.getByText('签到码', { exact: true }).waitFor()
}
async function list(page: Page, team: keyof typeof teams): Promise<void> {
  await page.getByRole('group', { name: team }).getByRole('button', { name: '录入名单' }).click()
  await write(page, '姓名', teams[team].join('\n'))
  await send(page, '保存名单（6 人）')
  await page.getByRole('group', { name: team }).getByText('未到 6').waitFor()
}

/** On the wall: no name is cut off, and none has to be scrolled to. */
async function projected({ context, origin }: Walk, id: string): Promise<void> {
  const wall = await context.newPage()
  await wall.setViewportSize({ width: 1280, height: 720 })
  await load(wall, origin, 'muster', { id })
  await tap(wall, '全屏投影')
  const names = wall.getByRole('listitem')
  await names.nth(11).waitFor()
  await shoot(wall, 'projector 12 missing')
  // What is drawn for the wall stays; only a screen that is not full can be made another's size.
  await wall.evaluate('document.exitFullscreen()')
  for (const [width, height] of [[1024, 768], [1280, 800], [1920, 1080]] as const) {
    await wall.setViewportSize({ width, height })
    const cut = await wall.evaluate<string>(`[...document.querySelectorAll('[role=listitem]')].filter((cell) => { const { bottom, right } = cell.getBoundingClientRect(); return bottom > ${String(height)} || right > ${String(width)} || [cell, cell.firstElementChild].some((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1) }).map((cell) => cell.textContent).join()`)
    expectThat(cut === '', `cut off on the projector at ${String(width)}: ${cut}`)
  }
  await wall.close()
}

walk('J8 a drill: planned in two taps, the roll called on one phone, the missing live for every officer, closed with what was learned (L-33)', async (journey) => {
  const { origin, offline, another } = journey
  const officer = await enterAs(journey, '钱红梅')
  await load(officer, origin, 'sessionPlan')
  await plan(officer)
  const id = idOf(officer)
  await tap(officer, /^集合点名，/)
  for (const team of Object.keys(teams) as (keyof typeof teams)[]) await list(officer, team)
  await tap(officer, '开始，计时')
  await officer.getByText(/^已用时/).waitFor()

  const elsewhere = await another()
  const head = await enterAs(elsewhere, '孙志强')
  await load(head, origin, 'muster', { id })
  await missing(head, 12)
  await projected(elsewhere, id)

  await mark(officer, '陈大勇')
  await missing(head, 11)
  await tap(officer, '撤销：陈大勇 到')
  await missing(head, 12)

  await offline(true)
  await mark(officer, '陈大勇')
  await officer.getByText(/本机 1 个点名待上传/).waitFor()
  await offline(false)
  await missing(head, 11)

  for (const name of [...teams['焊接一班'].slice(1), ...teams['装配二班'].slice(0, 4)]) await mark(officer, name)
  await missing(head, 2)
  for (const name of ['韩雪梅', '冯春生']) await head.getByText(name, { exact: true }).waitFor()

  // Whoever scans twice is there once.
  const { codes } = await ask<{ codes: readonly { code: string }[] }>(officer, 'session.read', { id }, 'e-hongyuan')
  const stranger = await residentPhone(journey)
  const scan = () => ask<{ outcome: string }>(stranger, 'session.checkIn', { code: codes[0]?.code ?? '', claimedAt: Date.now(), entry: 'camera', position: null })
  const outcomes = [(await scan()).outcome, (await scan()).outcome]
  expectThat(outcomes.join() === 'accepted,already', `scanned twice: ${outcomes.join()}`)
  await head.getByText('名单外 1').waitFor()

  await tap(officer, '结束，写评估')
  await send(officer, '确定结束')
  await officer.getByText('请选预案管不管用。').waitFor()
  await write(officer, '演练中发现什么', '东侧通道集合慢，两人不知道集合点')
  await choose(officer, '部分管用')
  await send(officer, '确定结束')
  await officer.getByText('演练评估').waitFor()
  await officer.getByText('东侧通道集合慢，两人不知道集合点').waitFor()
  await officer.getByText('这一场已计入。').waitFor()
  await officer.getByRole('button', { name: '11 人次已到，应到 12 人，看是哪些人' }).click()
  await officer.getByText('合计 11 人次').waitFor()
})
