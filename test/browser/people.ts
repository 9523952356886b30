// What walks do again and again: come in as somebody of the sample county, write into a field, choose photos.
import path from 'node:path'
import type { Page } from 'playwright-core'
import { addressOf, type RouteName } from '@/routes'
import type { Opening, Walk } from './harness'

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
