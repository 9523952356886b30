/**
 * `npm run verify:cloud -- --env ID [--values FILE]`: the rules, whether each function answers, the contract suites (store, files, pictures)
 * and a smoke journey, on the owner's environment.
 * It works in collections of its own and takes everything away again. `--service-url URL` (or TCB_CONTEXT_CNFG) points it at a stand-in;
 * `--only store` (files, images, journey) runs one suite; `--client` prints the script that tries the rules from a client's side.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { cloudOf, type Cloud } from '../../config/deploy/cloud'
import { runCommand } from '../../config/deploy/runCommand'
import { installTools } from '../../config/deploy/tools'
import { readKeys } from '../../config/deploy/values'
import { clientScript } from './clientTrial'
import { silentFunctions } from './functions'
import { openDoors } from './rules'
import { appOf, collectionsOf, empty, trialVariable, type Trial } from './trial'

const say = (line: string): void => { process.stdout.write(`${line}\n`) }

async function main(): Promise<boolean> {
  const { values: asked } = parseArgs({ options: { env: { type: 'string' }, values: { type: 'string' }, 'service-url': { type: 'string' }, only: { type: 'string' }, client: { type: 'boolean' } } })
  if (asked.client) {
    say(clientScript())
    return true
  }
  if (asked.env === undefined) throw new Error('--env ID: the environment to verify')
  if (!existsSync(pictures)) throw new Error('not built: npm run build:functions')
  const serviceUrl = asked['service-url']
  const keys = readKeys(asked.values, process.env)
  // Somewhere else than the environment itself there is nothing to manage: no rules to read, no collection to drop.
  const elsewhere = serviceUrl !== undefined || process.env.TCB_CONTEXT_CNFG !== undefined
  const cloud = elsewhere ? undefined : cloudOf((await installTools()).manager(asked.env, keys), asked.env)
  const trial: Trial = { env: asked.env, ...(serviceUrl === undefined ? {} : { serviceUrl }), secretId: keys.secretId, secretKey: keys.secretKey, ...(keys.token === undefined ? {} : { sessionToken: keys.token }), prefix: `verify-${Date.now().toString(36)}-` }

  const rules = cloud ? await openDoors(cloud) : []
  for (const one of rules) say(`open: ${one}`)
  say(cloud ? `rules: ${rules.length === 0 ? 'closed, as in the repository' : 'NOT CLOSED'}` : 'rules: not checked, there is no management here')
  const silent = await silentFunctions(appOf(trial), say)
  const passed = (await suites(trial, cloud, asked.only)) && rules.length === 0 && silent.length === 0
  say(passed ? `verified ${asked.env}` : `NOT verified: ${asked.env}`)
  return passed
}

const pictures = path.resolve('dist', 'cloudfunctions', 'photo', 'pictures.js')

async function suites(trial: Trial, cloud: Cloud | undefined, only: string | undefined): Promise<boolean> {
  const app = appOf(trial)
  const names = collectionsOf(trial)
  say(`trial collections ${trial.prefix}… (${String(names.length)})`)
  try {
    for (const name of names) {
      if (!cloud) await app.database().createCollection(name)
      else {
        await cloud.createCollection(name)
        await cloud.closeCollection(name)
      }
    }
    const jest = path.resolve('node_modules', 'jest', 'bin', 'jest.js')
    const { code } = await runCommand(process.execPath, [jest, '--config', path.join(__dirname, 'jest.config.js'), '--runInBand', ...(only === undefined ? [] : ['--testPathPattern', `${only}\\.verify`])], { cwd: process.cwd(), variables: { ...process.env, [trialVariable]: JSON.stringify(trial) }, show: true })
    return code === 0
  } finally {
    for (const name of names) await (cloud ? cloud.removeCollection(name) : empty(app, name)).catch((error: unknown) => { say(`left behind: ${name} (${error instanceof Error ? error.message : String(error)})`) })
    say(cloud ? 'the trial’s collections and files are gone' : 'the trial’s collections are empty, its files are gone')
  }
}

main().then(
  (passed) => { process.exit(passed ? 0 : 1) },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  },
)
