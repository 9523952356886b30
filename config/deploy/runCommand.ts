import { spawn } from 'node:child_process'

export interface CommandOptions {
  readonly cwd: string
  /** Its whole environment; absent = this one's. */
  readonly variables?: Readonly<Record<string, string | undefined>>
  readonly show: boolean
}
/** Nothing is asked of the person: a tool that wants an answer gets none. */
export function runCommand(command: string, words: readonly string[], { cwd, variables, show }: CommandOptions): Promise<{ readonly code: number; readonly output: string }> {
  const child = spawn(command, words, { cwd, env: variables as NodeJS.ProcessEnv | undefined, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (said: Buffer) => {
      output += said.toString()
      if (show) process.stdout.write(said)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => { resolve({ code: code ?? 1, output }) })
  })
}
