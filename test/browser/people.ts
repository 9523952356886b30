// What walks do again and again: come in as somebody of the sample county, write into a field, choose photos.
import path from 'node:path'
import type { Page } from 'playwright-core'
import { addressOf, type RouteName } from '@/routes'
import type { Opening, Walk } from './harness'
import { until } from './suite'

const pictures = path.resolve(__dirname, '..', '..', 'cloudfunctions', 'server', 'local', 'sample', 'pictures')
/** A picture of the sample, as a file somebody chooses on the phone. */
export const picture = (name: string): string => path.join(pictures, `${name}.jpg`)

/** Signs in by the page as one of the sample people; resolves on the home page. */
export async function enterAs(walk: Walk, name: string, opening?: Opening): Promise<Page> {
  const page = await walk.open('enter', opening)
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.waitForURL(/pages\/home\/index/)
  return page
}

/** A resident's own phone: it shows the home page, and the office knows it (whoever only looks is nobody yet). */
export async function residentPhone({ another }: Walk): Promise<Page> {
  const phone = await another()
  const page = await phone.open('home')
  await until(() => page.evaluate<boolean>("fetch('/fn/account', { method: 'POST', headers: { 'content-type': 'application/json', 'x-client': 'h5' }, body: JSON.stringify({ action: 'account.me', data: {}, v: 1 }) }).then((answer) => answer.ok)"), Boolean, 'the office does not know this phone')
  return page
}

/** Opens a page of the app by a full load, as a link in a message does. */
export async function load(page: Page, origin: string, route: RouteName, query: Readonly<Record<string, string>> = {}): Promise<void> {
  const address = new URL(`/#${addressOf(route, query)}`, origin).href
  if (page.url().startsWith(origin)) {
    await page.evaluate(`history.replaceState(null, '', ${JSON.stringify(address)})`)
    await page.reload()
  } else await page.goto(address)
  await page.locator('.page').first().waitFor()
}

/** The native control inside a labelled field. */
export const field = (page: Page, label: string) => page.locator(`[aria-label^="${label}"]`).locator('input, textarea').or(page.locator(`input[aria-label^="${label}"], textarea[aria-label^="${label}"]`)).first()

export async function write(page: Page, label: string, words: string): Promise<void> {
  await field(page, label).fill(words)
}

export const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).filter({ visible: true }).last().click()
export const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).first().click()

/** Taps what opens the phone's file picker and chooses these pictures. */
export async function choosePhotos(page: Page, button: string, names: readonly string[]): Promise<void> {
  const [picker] = await Promise.all([page.waitForEvent('filechooser'), tap(page, button)])
  await picker.setFiles(names.map(picture))
}

/** The move's own button, or behind 更多 where there are more moves than a thumb finds at once. */
export async function begin(page: Page, move: string): Promise<void> {
  const direct = page.getByRole('button', { name: move, exact: true }).filter({ visible: true })
  const more = page.getByRole('button', { name: /^更多（/ }).filter({ visible: true })
  await direct.or(more).first().waitFor()
  if ((await direct.count()) === 0) await more.last().click()
  await tap(page, move)
}

/** Taps within the sheet that lies over the page. */
export const send = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).last().click()

/** Opens a case from the person's own list by the words of its place. */
export async function openFromList(walk: Walk, name: string, words: string, show = 'todo'): Promise<Page> {
  const page = await enterAs(walk, name)
  await load(page, walk.origin, 'approvals', { show })
  await page.getByRole('button', { name: new RegExp(words) }).first().click()
  await page.getByText('为什么到这里').waitFor()
  return page
}

/** Reports at a unit by the page, as a resident of this phone; gives the receipt code. */
export async function reportAt({ open }: Walk, unit: string, words: string, pictures: readonly string[] = []): Promise<string> {
  const page = await open('report')
  if (pictures.length > 0) {
    await choosePhotos(page, '从相册选', pictures)
    await page.getByText(`已有 ${pictures.length} 张`).waitFor()
  }
  await tap(page, '找单位')
  await write(page, '单位名称或编码', unit)
  await tap(page, '查找')
  await tap(page, new RegExp(`^${unit}`))
  await write(page, '具体位置', words)
  await choose(page, '消防通道')
  await page.getByText(new RegExp(`将送到：${unit}`)).waitFor()
  await page.getByText(/因为：.*消防通道/).waitFor()
  await tap(page, '提交')
  await page.getByText('已送达', { exact: true }).first().waitFor()
  const receipt = await receiptOn(page)
  await page.close()
  return receipt
}

/** 7K3M-09QX-2B4C-8D1E as the page shows it. */
export async function receiptOn(page: Page): Promise<string> {
  const said = await page.getByRole('img', { name: /^回执码/ }).first().getAttribute('aria-label')
  return (said ?? '').replace(/[^0-9A-Z]/g, '').replace(/(.{4})(?=.)/g, '$1-')
}

/** Asks the office from within the page, as the page itself would. */
export const ask = <T>(page: Page, action: string, input: object, as?: string): Promise<T> =>
  page.evaluate<T>(`fetch('/fn/${action.split('.')[0] ?? ''}', {
    method: 'POST', headers: { 'content-type': 'application/json', 'x-client': 'h5' },
    body: ${JSON.stringify(JSON.stringify({ action, data: input, v: 1, ...(as === undefined ? {} : { as }) }))},
  }).then((answer) => answer.json()).then((reply) => { if (!reply.ok) throw new Error(reply.problem.code); return reply.value })`)
