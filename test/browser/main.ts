// `npm run test:browser [-- part of a file's name]`: each file gets a browser and a server with an empty folder of its own.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { readBrowserEnv } from '../../config/env'
import type { Count } from '../../config/checks/tally'
import { add, closeWith, closingLine } from '../../config/checks/tally'
import { launchChromium, NoChromium } from './chromium'
import type { OpenWalk } from './harness'
import { openWalk, shoot } from './harness'
import type { LocalServer } from './localServer'
import { startLocalServer } from './localServer'
import type { NamedWalk, WalkFile } from './suite'
import { load } from './suite'

interface LoadedFile extends WalkFile { name: string }

const none: Count = { passed: 0, failed: 0 }
// A machine with other work is slow; what never comes is told soon enough by each wait of its own.
const longest = 300_000
/** Within this a browser that is well closes what a walk opened. */
const closing = 30_000
const unsteady: string[] = []

const sayError = (error: unknown) => (error instanceof Error ? error.stack ?? error.message : String(error))

/** Kept in out/shots beside the others: what was on each open page when the walk ended. */
async function keepWhatItShowed({ context }: OpenWalk, name: string): Promise<void> {
  for (const [index, page] of context.pages().entries()) await shoot(page, `failed-${name.slice(0, 40).replace(/[\s/]+/g, '-')}-${index}`).catch(() => undefined)
}

async function runWalk(browser: Browser, server: LocalServer, { name, go }: NamedWalk, keepsShell: boolean): Promise<Count> {
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
  process.stdout.write(`${ok ? '✓' : '✗'} ${name} (${Date.now() - started} ms)\n`)
  if (!ok) process.stdout.write(`${[failure, ...errors.map((error) => `in the page: ${error}`)].filter(Boolean).join('\n')}\n`)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

async function runFile({ name, walks, variables, keepsShell }: LoadedFile): Promise<Count> {
  process.stdout.write(`\n${name}\n`)
  try {
    const browser = await launchChromium()
    const server = await startLocalServer(variables).catch(async (error: unknown) => { await browser.close(); throw error })
    let count = none
    try {
      for (const named of walks) count = add(count, await runWalk(browser, server, named, keepsShell))
    } finally {
      await browser.close()
      await server.stop()
    }
    return count
  } catch (error) {
    if (error instanceof NoChromium) throw error
    process.stdout.write(`✗ ${sayError(error)}\n`)
    return { passed: 0, failed: 1 }
  }
}

/**
 * A file with a failed walk goes once more with a fresh server, and that second time counts.
 * A machine that stalls for seconds under somebody else's load is no fault of the product; what fails twice is. It is named either way.
 */
async function runSteadily(file: LoadedFile): Promise<Count> {
  const first = await runFile(file)
  if (first.failed === 0) return first
  process.stdout.write(`\n↻ ${file.name} once more\n`)
  const second = await runFile(file)
  if (second.failed === 0) unsteady.push(file.name)
  return second
}

async function main(wanted: string): Promise<void> {
  const names = readdirSync(__dirname).filter((name) => name.endsWith('.walk.ts') && name.includes(wanted)).sort()
  let count = none
  for (const name of names) count = add(count, await runSteadily({ name, ...(await load(path.join(__dirname, name))) }))
  if (unsteady.length > 0) process.stdout.write(`\nUnsteady, passed the second time only: ${unsteady.join(', ')}\n`)
  closeWith(count)
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  process.stdout.write(`${error instanceof NoChromium ? error.message : sayError(error)}\n`)
  if (error instanceof NoChromium && !readBrowserEnv().ci) process.stdout.write(`\n${closingLine(none)}\n`)
  else closeWith({ passed: 0, failed: 1 })
})
