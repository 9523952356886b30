// What the official CLI does: sending functions with their settings, and removing timers.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runCommand } from './runCommand'
import type { Values } from './values'

export interface FunctionsByCli {
  create(name: string): Promise<void>
  sendCode(name: string): Promise<void>
  /** All settings of cloudbaserc.json: memory, time-out, every variable, the timer. */
  sendSettings(name: string): Promise<void>
  removeTimer(name: string, timer: string): Promise<void>
}
const top = path.resolve(__dirname, '..', '..')

/**
 * Keys and values stay out of the list of processes: values go by the environment of the one process; the keys lie, as after `tcb login`,
 * in a home of its own that only this user can read and that is gone when it ends. So no login that somebody left here is used by
 * mistake, and none is left behind. (2.12.10 does not take keys from the environment where nobody is logged in.)
 * @throws Error with the CLI's words, values taken out
 */
export function functionsByCli(cli: string, envId: string, values: Values, passed: Readonly<Record<string, string | undefined>>): FunctionsByCli {
  const hidden = [...Object.values(values.variables), values.secretId, values.secretKey, values.token ?? ''].filter((value) => value.length >= 6)
  const clean = (text: string): string => hidden.reduce((said, value) => said.replaceAll(value, '···'), text)

  async function tcb(words: readonly string[]): Promise<void> {
    const home = newHome(values)
    const variables = { ...passed, ...values.variables, HOME: home, USERPROFILE: home }
    try {
      const { code, output } = await runCommand(process.execPath, [cli, ...words, '--envId', envId], { cwd: top, variables, show: false })
      // It ends with 0 in some failures; its cross is what tells.
      if (code !== 0 || output.includes('✖')) throw new Error(`tcb ${words.join(' ')}: ${clean(output).trim().split('\n').slice(-4).join(' · ')}`)
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  }
  return {
    // By way of the object store: a zip in the request may have 1.5 MB, and those with a decoder are larger.
    create: (name) => tcb(['fn', 'deploy', name, '--yes', '--deployMode', 'cos']),
    sendCode: (name) => tcb(['fn', 'code', 'update', name, '--deployMode', 'cos']),
    sendSettings: (name) => tcb(['fn', 'config', 'update', name, '--yes']),
    removeTimer: (name, timer) => tcb(['fn', 'trigger', 'delete', name, timer]),
  }
}

function newHome({ secretId, secretKey, token }: Values): string {
  const home = mkdtempSync(path.join(tmpdir(), 'tcb-'))
  const folder = path.join(home, '.config', '.cloudbase')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(path.join(folder, 'auth.json'), JSON.stringify({ credential: { secretId, secretKey, ...(token === undefined ? {} : { token }) } }), { mode: 0o600 })
  return home
}
