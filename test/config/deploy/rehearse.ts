/**
 * `npm run deploy:rehearse`: the deploy command as its owner runs it, with the official CLI and manager of the locked versions, against an
 * environment in memory on loopback. Proves that their options, files and requests are what the kit thinks; not that the platform agrees.
 */
import path from 'node:path'
import { toolsFolder, installTools } from '../../../config/deploy/tools'
import { runCommand } from '../../../config/deploy/runCommand'
import { desired } from '../../../config/deploy/desired'
import { Environment } from './environment'
import { serveEnvironment } from './double'

const fail = (why: string): never => { throw new Error(why) }

async function main(): Promise<void> {
  await installTools(toolsFolder)
  const environment = new Environment('rehearsal-1')
  const double = await serveEnvironment(environment)
  const variables = {
    ...process.env,
    NODE_OPTIONS: `--require ${path.join(__dirname, 'toDouble.cjs')}`,
    DEPLOY_DOUBLE_PORT: String(double.port),
    TENCENTCLOUD_SECRETID: 'AKIDrehearsal', TENCENTCLOUD_SECRETKEY: 'key-of-the-rehearsal',
    ...Object.fromEntries(desired().functions.flatMap((one) => one.variables).map((name) => [name, `rehearsal-${name}-0123456789abcdef0123456789`])),
  }
  const run = async (...words: string[]) => {
    const { code, output } = await runCommand(process.execPath, ['--import', 'tsx', path.resolve('config', 'deploy', 'main.ts'), '--env', environment.id, ...words], { cwd: process.cwd(), variables, show: true })
    if (output.includes('rehearsal-INSTANCE_SECRET') || output.includes('key-of-the-rehearsal')) fail('a secret was printed')
    return code
  }
  try {
    if ((await run()) !== 0) fail('the first deploy did not arrive')
    const first = environment.changes().length
    if ((await run()) !== 0) fail('the second deploy did not arrive')
    const second = environment.changes().slice(first)
    const again = second.filter((action) => !/^(?:UpdateFunctionCode)$/.test(action))
    if (again.length > 0) fail(`the second deploy changed: ${again.join(', ')}`)
    const courier = environment.functions.get('courier') ?? fail('the courier is not there')
    Object.assign(courier, { Timeout: 3, Triggers: [{ Type: 'timer', TriggerName: 'by-hand', TriggerDesc: '{"cron":"0 0 * * * * *"}' }] })
    environment.storage = { AclTag: 'READONLY' }
    if ((await run()) !== 0) fail('what was changed by hand was not set back')
    courier.Environment.Variables.push({ Key: 'BY_HAND', Value: '1' })
    if ((await run()) !== 1) fail('a variable set by hand was not noticed')
    courier.Environment.Variables.pop()
    if ((await run('--compare')) !== 0) fail('the comparison failed')
    for (const one of desired().functions) {
      const there = environment.functions.get(one.name) ?? fail(`${one.name} is not there`)
      if (there.Environment.Variables.map(({ Key }) => Key).sort().join() !== [...one.variables].sort().join()) fail(`${one.name} has other variables`)
      if (!there.code) fail(`${one.name} has no code`)
    }
    process.stdout.write(`\nrehearsed: ${String(first)} changes the first time; the second time the functions alone (${String(second.length)}).\nhosts: ${[...double.hosts].join(', ')}\n`)
  } finally {
    await double.close()
  }
}
main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
