// `npm run deploy -- --env ID [--values FILE] [--dry-run | --compare]`: docs/cloud.md says it step by step.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { shellVariables } from '../env'
import { functions } from '../functions'
import { cloudOf } from './cloud'
import { deploy, dryRun, Refused } from './deploy'
import { functionsByCli } from './functionsByCli'
import { installTools } from './tools'
import { checkStart, readValues, ValuesError } from './values'

const say = (line: string): void => { process.stdout.write(`${line}\n`) }

async function main(): Promise<boolean> {
  const { values: asked } = parseArgs({ options: { env: { type: 'string' }, values: { type: 'string' }, 'dry-run': { type: 'boolean' }, compare: { type: 'boolean' } } })
  if (asked['dry-run']) {
    dryRun(say)
    return true
  }
  const envId = asked.env
  if (envId === undefined || !/^[0-9a-z][0-9a-z-]{2,63}$/i.test(envId)) throw new ValuesError('--env ID: the environment to deploy to')
  const values = readValues(asked.values, shellVariables())
  checkStart(values)
  const missing = functions.filter(({ name }) => !existsSync(path.resolve('dist', 'cloudfunctions', name, 'index.js')))
  if (missing.length > 0) throw new ValuesError(`not built: ${missing.map(({ name }) => name).join(', ')} (npm run build:functions)`)
  const tools = await installTools()
  const parts = { cloud: cloudOf(tools.manager(envId, values), envId), functions: functionsByCli(tools.cli, envId, values, shellVariables()), values: values.variables, say }
  const arrived = await deploy(parts, undefined, asked.compare)
  say(asked.compare ? 'compared; nothing was changed' : arrived ? 'deployed. Now the upload by WeChat’s own tool, for the permissions of its interfaces (docs/cloud.md)' : 'not settled')
  return arrived
}

main().then(
  (arrived) => { process.exitCode = arrived ? 0 : 1 },
  (error: unknown) => {
    const known = error instanceof ValuesError || error instanceof Refused
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${known ? 'nothing was changed\n' : ''}`)
    process.exitCode = 1
  },
)
