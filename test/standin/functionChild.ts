/** A function as the platform runs it: its own process, one call at a time, loaded once and kept warm. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import type { CloudFunction, FunctionContext } from './functions'

/** Runs inside the child. TCB_SEQID marks the invocation, so the stand-in knows whose calls belong together. */
const host = `
const { main } = require(process.argv[1])
process.env.TCB_CONTEXT_KEYS = ['TCB_SEQID', process.env.TCB_CONTEXT_KEYS].filter(Boolean).join()
process.on('disconnect', () => process.exit())
process.on('message', async ({ event, context }) => {
  process.env.TCB_SEQID = context.request_id
  try { process.send({ value: await main(event, context) }) }
  catch (error) { process.send({ failure: String(error && error.message || error) }) }
})
process.send({ ready: true })`

/** An idle function keeps nobody from ending: neither it, nor its channel, nor the pipes it is heard by. */
function hold(child: ChildProcess, awaited: boolean): void {
  for (const handle of [child, child.channel, child.stdout as Socket | null, child.stderr as Socket | null]) awaited ? handle?.ref() : handle?.unref()
}

interface Message { ready?: true; value?: unknown; failure?: string }

export interface ChildFunction { run: CloudFunction; stop(): void }

/**
 * @param file the built `index.js` that exports `main`.
 * @param env what the platform would set; the child inherits PATH alone.
 * @param hear each piece of what it writes; absent = it is written among the test's own.
 */
export function childFunction(file: string, env: Record<string, string>, hear?: (said: string) => void): ChildFunction {
  let child: ChildProcess | undefined
  /** Loaded and listening; one that is stopped before that ends all the same. */
  let warm: ChildProcess | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const start = () => new Promise<ChildProcess>((resolve, reject) => {
    const started = spawn(process.execPath, ['-e', host, file], { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', hear ? 'pipe' : 'inherit', hear ? 'pipe' : 'inherit', 'ipc'] })
    child = started
    for (const stream of [started.stdout, started.stderr]) stream?.on('data', (part: Buffer) => hear?.(part.toString()))
    started.once('message', () => { hold(started, false); warm = started; resolve(started) })
    started.once('exit', (code) => { warm = undefined; reject(new Error(`the function's process ended with ${String(code)}`)) })
  })

  const once = async (event: unknown, context: FunctionContext): Promise<unknown> => {
    const running = warm ?? (await start())
    hold(running, true)
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error("the function's process ended"))
      running.once('exit', ended)
      running.once('message', ({ value, failure }: Message) => {
        running.off('exit', ended)
        hold(running, false)
        if (failure === undefined) resolve(value)
        else reject(new Error(failure))
      })
      running.send({ event, context })
    })
  }

  return {
    run(event, context) {
      const turn = queue.then(() => once(event, context))
      queue = turn.catch(() => undefined)
      return turn
    },
    stop: () => { child?.kill() },
  }
}
