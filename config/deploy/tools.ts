// The deploy's own tools lie beside it with a lock of their own: seventy megabytes that nobody needs who does not deploy.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { runCommand } from './runCommand'
import type { Manager } from './cloud'
import type { Keys } from './values'

export interface Tools {
  /** The script `tcb`, run by this very Node. */
  readonly cli: string
  manager(envId: string, keys: Keys): Manager
}
export const toolsFolder = path.join(__dirname, 'tools')

/** Installs what the lock names, once. @throws Error when the registry cannot be reached. */
export async function installTools(folder = toolsFolder): Promise<Tools> {
  if (!installed(folder)) {
    process.stdout.write('installing the deploy tools, about half a minute …\n')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const { code } = await runCommand(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, show: true })
    if (code !== 0) throw new Error('the deploy tools could not be installed')
  }
  return toolsIn(folder)
}

export function toolsIn(folder: string): Tools {
  const from = createRequire(path.join(folder, 'package.json'))
  return {
    cli: path.join(folder, 'node_modules', '@cloudbase', 'cli', 'bin', 'tcb'),
    manager(envId, { secretId, secretKey, token }) {
      const Manager = from('@cloudbase/manager-node') as new (options: object) => Manager
      return new Manager({ envId, secretId, secretKey, token })
    },
  }
}

function installed(folder: string): boolean {
  const wanted = (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }).dependencies
  return Object.entries(wanted).every(([name, version]) => {
    const there = path.join(folder, 'node_modules', name, 'package.json')
    return existsSync(there) && (JSON.parse(readFileSync(there, 'utf8')) as { version: string }).version === version
  })
}
