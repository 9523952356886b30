/** One instance of a built function that is given several calls at once: more than the platform does, so that nothing of one may reach another. */
import { spawn } from 'node:child_process'

const host = `
const { main } = require(process.argv[1])
process.on('message', async (calls) => {
  process.send(await Promise.all(calls.map(({ event, context }) => Promise.resolve(main(event, context)).catch((error) => ({ failure: String(error) })))))
})
process.send('ready')`

export interface Overlapping {
  /** The answers, in the order of the calls. */
  together(calls: readonly { readonly event: unknown; readonly context: unknown }[]): Promise<readonly unknown[]>
  stop(): void
}
export async function overlapping(file: string, env: Record<string, string>): Promise<Overlapping> {
  const child = spawn(process.execPath, ['-e', host, file], { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const next = () => new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => { reject(new Error(`the instance ended with ${String(code)}`)) })
  })
  await next()
  return {
    together: async (calls) => {
      const answered = next()
      child.send([...calls] as unknown as object)
      return (await answered) as unknown[]
    },
    stop: () => { child.kill() },
  }
}
