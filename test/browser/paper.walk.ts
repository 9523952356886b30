// What is printed comes out on one sheet of its size, with nothing cut off, however long its names are (T-42).
import type { Page } from 'playwright-core'
import { shoot } from './harness'
import { ask, choose, enterAs, field, load } from './people'
import { expectThat, until, walk } from './suite'

const unit = 'e-hongyuan'
const long = '安全生产月宣传咨询与应急逃生疏散综合演练暨消防设施器材开放体验日活动'
interface Sheet { readonly pages: number; readonly width: number; readonly height: number }

/** What Chromium's print dialog would make: how many pages, how large, in millimetres. */
async function printed(page: Page): Promise<Sheet> {
  const text = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  const [, , , right = '0', top = '0'] = /\/MediaBox\s*\[(\S+) (\S+) (\S+) (\S+?)\]/.exec(text) ?? []
  const mm = (points: string) => Math.round((Number(points) / 72) * 25.4)
  return { pages: [...text.matchAll(/\/Type\s*\/Page\b/g)].length, width: mm(right), height: mm(top) }
}
/** How far the words run over the sheet's edge, and how wide its code is, or the smaller of two, as shares of the sheet's width. */
async function drawn(page: Page): Promise<{ over: number; code: number }> {
  await page.emulateMedia({ media: 'print' })
  const found = await page.evaluate<{ over: number; code: number }>(`(() => {
    const sheet = [...document.querySelectorAll('[class*=module__paper___]')].pop()
    const box = sheet.getBoundingClientRect()
    const code = [...sheet.querySelectorAll('[class*=module__qr___], [class*=module__half___]')].map((one) => one.getBoundingClientRect()).sort((a, b) => a.width - b.width)[0]
    const over = Math.max(...[...sheet.querySelectorAll('*')].map((one) => one.getBoundingClientRect()).map(({ bottom, right }) => Math.max(bottom - box.bottom, right - box.right)))
    return { over: over / box.width, code: Math.min(code.width, code.height) / box.width }
  })()`)
  return found
}
async function expectOneSheet(page: Page, what: string, [width, height]: readonly [number, number], least: number): Promise<void> {
  const sheet = await printed(page)
  expectThat(sheet.pages === 1 && Math.abs(sheet.width - width) <= 1 && Math.abs(sheet.height - height) <= 1, `${what}: ${JSON.stringify(sheet)}`)
  const { over, code } = await drawn(page)
  await shoot(page, `paper ${what}`, { whole: true })
  expectThat(over < 0.005, `${what}: ${over.toFixed(3)} of its width runs over`)
  expectThat(code >= least, `${what}: its code is ${code.toFixed(2)} of its width`)
  await page.emulateMedia({ media: null })
}
async function sessionWith(page: Page, part: { title: string; stand: string; place: string }): Promise<string> {
  const { card } = await ask<{ card: object }>(page, 'session.defaults', { activity: 'talk' }, unit)
  const id = `paper-${String(part.title.length)}-${Date.now().toString(36)}`
  await ask(page, 'session.create', { id, ...card, title: part.title, place: { words: part.place, position: null }, stands: [{ key: 's1', name: part.stand, topics: [], expertIds: [] }] }, unit)
  await ask(page, 'session.addCode', { id, stand: 's1', rotating: false }, unit)
  return id
}

const sessions = [
  ['short', { title: '生命通道大家谈', stand: '燃气安全台', place: '二楼会议室' }],
  ['middle', { title: long.slice(0, 22), stand: '电动自行车充电与消防通道', place: '城东街道人民广场东侧主席台前' }],
  ['longest', { title: (long + long).slice(0, 60), stand: long.slice(0, 30), place: (long + long + long).slice(0, 80) }],
] as const
const papers = [['A3 海报', [297, 420]], ['A4 海报', [210, 297]], ['A6 桌牌', [105, 148]]] as const

walk('posters and table cards print on one sheet each, with long names and a stand (T-42)', async (journey) => {
  const officer = await enterAs(journey, '钱红梅', { size: 'desk' })
  for (const [name, part] of sessions) {
    const id = await sessionWith(officer, part)
    await load(officer, journey.origin, 'poster', { id })
    await choose(officer, part.stand)
    await officer.getByRole('img', { name: /的签到码$/ }).waitFor()
    for (const [label, size] of papers) {
      await choose(officer, label)
      await expectOneSheet(officer, `${name} ${label}`, size, 0.28)
    }
  }
})

// WeChat's own answer is tested against a double of its endpoint; here only the room that its picture takes matters.
const roundCode = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="430" height="430" viewBox="0 0 430 430"><circle cx="215" cy="215" r="210" fill="none" stroke="#000" stroke-width="10"/></svg>').toString('base64')}`

walk('a poster with the plain code and the mini-program’s beside it prints on one sheet too (W-11 T-42)', async (journey) => {
  const officer = await enterAs(journey, '钱红梅', { size: 'desk' })
  await journey.context.route('**/fn/session', (route) => (route.request().postData()?.includes('"session.miniCode"')
    ? route.fulfill({ json: { ok: true, value: { state: 'made', url: roundCode, expiresAt: Date.now() + 600_000 } } })
    : route.continue()))
  for (const [name, part] of sessions) {
    const id = await sessionWith(officer, part)
    await load(officer, journey.origin, 'poster', { id })
    await choose(officer, part.stand)
    await officer.getByText('小程序码，微信扫').waitFor()
    for (const [label, size] of papers) {
      await choose(officer, label)
      await until(() => officer.getByRole('img', { name: /的(?:签到码|小程序码)$/ }).count(), (codes) => codes === 2, `${label} has not both codes`)
      await expectOneSheet(officer, `two codes ${name} ${label}`, size, 0.24)
    }
  }
})

walk('the 隐患卡 prints on one sheet, A6, A4 or A3, with who gives it out and its 核对语 (T-42)', async (journey) => {
  const page = await journey.open('card', { size: 'desk' })
  await field(page, '单位编码').fill('U3K9Q2B')
  await field(page, '印发单位').fill('云溪经济开发区安全生产委员会办公室')
  await page.getByText('印发：云溪经济开发区安全生产委员会办公室').waitFor()
  for (const [label, size] of [['A6 卡片', [105, 148]], ['A4 大字', [210, 297]], ['A3 张贴', [297, 420]]] as const) {
    await choose(page, label)
    await expectOneSheet(page, label, size, 0.2)
  }
})
