// `npm run test:browser [-- part of a file's name]`: each file gets a browser and a server with an empty folder of its own, two files side by side.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { readBrowserEnv } from '../../config/env'
import type { Count } from '../../config/checks/tally'
import { add, closeWith, closingLine } from '../../config/checks/tally'
import { inLanes } from '@office/records/inLanes'
import { launchChromium, NoChromium } from './chromium'
import type { OpenWalk } from './harness'
import { openWalk, shoot } from './harness'
import type { LocalServer } from './localServer'
import { startLocalServer } from './localServer'
import type { NamedWalk, WalkFile } from './suite'
import { load } from './suite'

interface LoadedFile extends WalkFile { name: string }
type Say = (line: string) => void

const none: Count = { passed: 0, failed: 0 }
// A machine with other work is slow; what never comes is told soon enough by each wait of its own.
const longest = 300_000
/** Within this a browser that is well closes what a walk opened. */
const closing = 30_000
/** A walk keeps a browser busy and waits for it by turns: two files share a machine of two cores well. */
const sideBySide = 2
const unsteady: string[] = []

const sayError = (error: unknown) => (error instanceof Error ? error.stack ?? error.message : String(error))

/** Kept in out/shots beside the others: what was on each open page when the walk ended. */
async function keepWhatItShowed({ context }: OpenWalk, name: string): Promise<void> {
  for (const [index, page] of context.pages().entries()) await shoot(page, `failed-${name.slice(0, 40).replace(/[\s/]+/g, '-')}-${index}`).catch(() => undefined)
}

async function runWalk(browser: Browser, server: LocalServer, { name, go }: NamedWalk, keepsShell: boolean, say: Say): Promise<Count> {
  const started = Date.now()
  const walk = await openWalk(browser, server, keepsShell)
  let late: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`took longer than ${longest / 1000} s`)), longest)
  })
  const failure = await Promise.race([go(walk), tooLong]).then(() => '', sayError)
  clearTimeout(late)
  if (failure !== '') await keepWhatItShowed(walk, name)
  const errors = await Promise.race([walk.close(), pause(closing, undefined, { ref: false })])
  if (errors === undefined) throw new Error(`${name}: ${failure}\nand the browser did not close its pages`)
  const ok = failure === '' && errors.length === 0
  say(`${ok ? '✓' : '✗'} ${name} (${Date.now() - started} ms)`)
  if (!ok) say([failure, ...errors.map((error) => `in the page: ${error}`)].filter(Boolean).join('\n'))
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

async function runFile({ name, walks, variables, keepsShell }: LoadedFile, say: Say): Promise<Count> {
  say(`\n${name}`)
  try {
    const browser = await launchChromium()
    const server = await startLocalServer(variables).catch(async (error: unknown) => { await browser.close(); throw error })
    let count = none
    try {
      for (const named of walks) count = add(count, await runWalk(browser, server, named, keepsShell, say))
    } finally {
      await browser.close()
      await server.stop()
    }
    return count
  } catch (error) {
    if (error instanceof NoChromium) throw error
    say(`✗ ${sayError(error)}`)
    return { passed: 0, failed: 1 }
  }
}

/**
 * A file with a failed walk goes once more with a fresh server, and that second time counts.
 * A machine that stalls for seconds under somebody else's load is no fault of the product; what fails twice is. It is named either way.
 */
async function runSteadily(file: LoadedFile, say: Say): Promise<Count> {
  const first = await runFile(file, say)
  if (first.failed === 0) return first
  say(`\n↻ ${file.name} once more`)
  const second = await runFile(file, say)
  if (second.failed === 0) unsteady.push(file.name)
  return second
}

async function main(wanted: string): Promise<void> {
  const names = readdirSync(__dirname).filter((name) => name.endsWith('.walk.ts') && name.includes(wanted)).sort()
  const files: LoadedFile[] = []
  for (const name of names) files.push({ name, ...(await load(path.join(__dirname, name))) })
  // The longest first, or one of them would be left to run alone in the end.
  files.sort((one, other) => other.walks.length - one.walks.length)
  let count = none
  await inLanes(files, sideBySide, async (file) => {
    const lines: string[] = []
    const own = await runSteadily(file, (line) => { lines.push(line) }).finally(() => process.stdout.write(`${lines.join('\n')}\n`))
    count = add(count, own)
  })
  if (unsteady.length > 0) process.stdout.write(`\nUnsteady, passed the second time only: ${unsteady.join(', ')}\n`)
  closeWith(count)
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  process.stdout.write(`${error instanceof NoChromium ? error.message : sayError(error)}\n`)
  if (error instanceof NoChromium && !readBrowserEnv().ci) process.stdout.write(`\n${closingLine(none)}\n`)
  else closeWith({ passed: 0, failed: 1 })
})
