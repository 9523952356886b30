// A walk is one journey in a browser. Files named *.walk.ts register theirs; main.ts runs them.
import { setTimeout as pause } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import type { Walk } from './harness'

export interface NamedWalk {
  name: string
  go: (walk: Walk) => Promise<void>
}

export interface WalkFile {
  walks: NamedWalk[]
  /** Variables of the server of this file. */
  variables: Readonly<Record<string, string>>
  /** Its phones keep the app's shell. */
  keepsShell: boolean
}

const nothing = (): WalkFile => ({ walks: [], variables: {}, keepsShell: false })
let current = nothing()

export function walk(name: string, go: NamedWalk['go']): void {
  current.walks.push({ name, go })
}

/** Starts this file's server with other variables. */
export function serverWith(variables: WalkFile['variables']): void {
  current.variables = variables
}

/** The phones of this file keep the app's shell, as after a first visit: to go offline. Keeping it takes a phone longer than most walks, so only they do. */
export function keepShell(): void {
  current.keepsShell = true
}

export async function load(file: string): Promise<WalkFile> {
  current = nothing()
  await import(file)
  return current
}

/** For sentences that read like the tests in jest. */
export function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise)
}

/** How long a page may take for one thing (ms): a machine with other work on it is slow, and what never comes is told in the end. */
export const patience = 60_000

/** Asks again until the answer holds: what a page shows is not yet what the office has. Otherwise fails with the sentence and the last answer. */
export async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean, otherwise: string): Promise<T> {
  for (const latest = Date.now() + patience; ; await pause(100)) {
    const late = Date.now() > latest
    // A page that is just going elsewhere cannot be asked, one that is closed never will; what still goes wrong in the end is told.
    const answer = await ask().catch((error: unknown) => { if (late || /has been closed/.test(String(error))) throw error })
    if (answer !== undefined && holds(answer)) return answer
    if (late) throw new Error(`${otherwise}: ${typeof answer === 'string' ? answer : JSON.stringify(answer)}`)
  }
}

/** Loads the page anew until it shows this: what the courier does in its own time. */
export const reloadUntil = (page: Page, shown: Locator, otherwise: string): Promise<unknown> =>
  until(async () => {
    const there = await shown.first().waitFor({ timeout: 5_000 }).then(() => true, () => false)
    if (!there) await page.reload()
    return there
  }, Boolean, otherwise)
