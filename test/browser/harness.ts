// What a walk through the H5 build can do: open a page in one of three faces, look at it, judge it, cut the network.
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { RouteName } from '@/routes'
import { addressOf } from '@/routes'
import { readBrowserEnv } from '../../config/env'
import { faceClass, type Face } from '@/styles/face'
import type { LocalServer } from './localServer'
import { patience, until } from './suite'

export const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } } as const
export type Size = keyof typeof sizes
export type FaceName = 'normal' | 'elder' | 'dark'

export interface Opening {
  size?: Size
  face?: FaceName
  query?: Readonly<Record<string, string>>
}

export interface Walk {
  origin: string
  server: LocalServer
  context: BrowserContext
  /** Opens a page by its name in src/routes.ts. */
  open: (route: RouteName, opening?: Opening) => Promise<Page>
  /** Opens any address of the server, e.g. what a printed code says. */
  openAddress: (address: string, opening?: Opening) => Promise<Page>
  offline: (cut: boolean) => Promise<void>
  /** A second phone, with a session of its own. */
  another: () => Promise<Walk>
}

const shots = path.resolve(__dirname, '..', '..', 'out', 'shots')

const faces: Readonly<Record<FaceName, Face>> = { normal: { elder: false, light: 'light' }, elder: { elder: true, light: 'light' }, dark: { elder: false, light: 'dark' } }
/** Kept as Taro's H5 storage keeps it. */
const keptFace = (face: FaceName) => JSON.stringify({ data: faces[face] })

export interface OpenWalk extends Walk {
  /** What went wrong in the pages themselves, then everything is closed. */
  close: () => Promise<string[]>
}

/** @param keepsShell its phones may go offline. */
export async function openWalk(browser: Browser, server: LocalServer, keepsShell = false): Promise<OpenWalk> {
  const { origin } = server
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: sizes.phone, serviceWorkers: keepsShell ? 'allow' : 'block' })
  context.setDefaultTimeout(patience)
  // tsx names functions through a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (named) => named')
  const errors: string[] = []
  context.on('weberror', (error) => errors.push(error.error().message))
  context.on('console', (message) => {
    // A refused or cut request is an answer, which the page has to show; only the page's own errors count.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text())
  })

  const openAddress = async (address: string, { size = 'phone', face = 'normal' }: Opening = {}) => {
    const page = await context.newPage()
    await setTo(page, face, size)
    await page.addInitScript(`localStorage.setItem('face', ${JSON.stringify(keptFace(face))})`)
    await page.goto(new URL(address, origin).href)
    await page.locator('.page').first().waitFor()
    return page
  }
  const others: OpenWalk[] = []
  return {
    origin,
    server,
    context,
    openAddress,
    open: (route, opening = {}) => openAddress(`/#${addressOf(route, opening.query)}`, opening),
    offline: async (cut) => {
      if (!keepsShell) throw new Error('a phone that keeps no shell has no page offline: keepShell() in its file')
      await context.setOffline(cut)
    },
    another: async () => {
      const other = await openWalk(browser, server, keepsShell)
      others.push(other)
      return other
    },
    close: async () => {
      await context.close()
      const ofOthers = await Promise.all(others.map((other) => other.close()))
      return [...errors, ...ofOthers.flat()]
    },
  }
}

async function setTo(page: Page, face: FaceName, size: Size): Promise<void> {
  await page.setViewportSize(sizes[size])
  await page.emulateMedia({ colorScheme: face === 'dark' ? 'dark' : 'light' })
}

/** Another face for the page as it stands: a class at its root, which is all that the app changes where a page does not know its face (src/styles/face.ts). */
export async function wear(page: Page, face: FaceName, size: Size): Promise<void> {
  await setTo(page, face, size)
  await page.evaluate(`for (const root of document.querySelectorAll('.page')) {
    root.classList.remove(...[...root.classList].filter((name) => name.startsWith('page--')))
    root.classList.add(...${JSON.stringify(faceClass(faces[face]).split(' '))})
  }`)
}

/** Kept in out/shots, to be looked at; nobody looks at those of CI. */
export async function shoot(page: Page, name: string, { whole = false } = {}): Promise<void> {
  if (readBrowserEnv().ci) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: whole, animations: 'disabled' })
}

/** As high as what the page holds: axe compares only words that are on the screen, and a button cut by its edge shows half of its own. */
async function wholePage(page: Page, work: () => Promise<void>): Promise<void> {
  const size = page.viewportSize()
  const height = await page.evaluate<number>("Math.max(...[...document.querySelectorAll('.taro_page')].map((one) => one.scrollHeight), 0)")
  if (size && height > size.height) await page.setViewportSize({ width: size.width, height })
  await work().finally(() => (size ? page.setViewportSize(size) : undefined))
}

/** A page that slides in or out has some of its words off the screen: it is looked at once it stands, and what moves on it has come to its end. */
export async function standing(page: Page): Promise<void> {
  // Asked from here: what waits inside the page is compiled there, which its own rules for scripts refuse.
  await until(() => page.evaluate<boolean>("[...document.querySelectorAll('.taro_page:not(.taro_page_shade)')].every((one) => one.classList.contains('taro_page_stationed'))"), Boolean, 'the page never came to stand')
  await page.evaluate('Promise.allSettled(document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime !== Infinity).map((one) => one.finished))')
}

/** W-19: nothing serious or critical by axe. */
export const expectAccessible = (page: Page): Promise<void> => wholePage(page, () => judgeByAxe(page))

const axeSource = readFileSync(path.resolve(__dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')
const knowAxe = new WeakSet<Page>()
/** Handing half a megabyte to a page takes longer than judging by it: once for the page that stands, and for what it loads after that. */
async function giveAxe(page: Page): Promise<void> {
  if (await page.evaluate<boolean>("typeof axe === 'object'")) return
  await page.evaluate(axeSource)
  if (knowAxe.has(page)) return
  knowAxe.add(page)
  await page.addInitScript(axeSource)
}

async function judgeByAxe(page: Page): Promise<void> {
  await standing(page)
  await giveAxe(page)
  // Only the grave ones are handed out of the page: all that axe looked at is more than the page itself.
  const grave = await page.evaluate<axe.Result[]>(`axe.run(document, { resultTypes: ['violations'] })
    .then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical'))`)
  if (grave.length === 0) return
  const say = grave.map(({ id, help, nodes }) =>
    `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `    ${html.slice(0, 200)}\n    ${failureSummary ?? ''}`).join('\n')}`)
  throw new Error(`axe on ${page.url()}:\n  ${say.join('\n  ')}`)
}

/** Nothing is pushed off at the side; what a frame crops on purpose is inside its frame. */
export async function expectNoOverflow(page: Page): Promise<void> {
  await standing(page)
  const wide = await page.evaluate<string[]>(`(() => {
    const cropped = (element) => {
      for (let frame = element.parentElement; frame && !frame.classList.contains('page'); frame = frame.parentElement) {
        if (getComputedStyle(frame).overflowX === 'hidden' && frame.getBoundingClientRect().right <= innerWidth + 1) return true
      }
      return false
    }
    return [...document.querySelectorAll('.page *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(element).position !== 'fixed'
      && !element.closest('[data-scrolls], .taro-scroll-view__scroll-x') && !cropped(element))
    .slice(0, 5).map((element) => element.outerHTML.slice(0, 160))
  })()`)
  if (wide.length > 0) throw new Error(`Wider than the screen on ${page.url()}:\n  ${wide.join('\n  ')}`)
}
