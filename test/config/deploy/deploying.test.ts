/** A deploy compares, changes and compares again: idempotent, closed from the first moment, refusing before the first change (T-31, W-24). */
import { cloudOf } from '../../../config/deploy/cloud'
import { deploy, dryRun, Refused } from '../../../config/deploy/deploy'
import { desired } from '../../../config/deploy/desired'
import type { FunctionsByCli } from '../../../config/deploy/functionsByCli'
import { functions } from '../../../config/functions'
import { cloudbaserc } from '../../../config/deploy/files'
import { Environment } from './environment'
import { managerOf } from './managerOf'

const values = Object.fromEntries(functions.flatMap(({ variables }) => variables).map((name) => [name, `value-of-${name}`]))

/** What the CLI asks of the platform, from cloudbaserc.json, without the CLI (the rehearsal runs the real one). */
function cliOn(environment: Environment): FunctionsByCli {
  const config = (cloudbaserc() as { functions: { name: string; runtime: string; memorySize: number; timeout: number; envVariables: Record<string, string>; triggers: { name: string; type: string; config: string }[] }[] }).functions
  const settings = (name: string) => {
    const one = config.find((there) => there.name === name)!
    return { FunctionName: name, Runtime: one.runtime, MemorySize: one.memorySize, Timeout: one.timeout, Environment: { Variables: Object.keys(one.envVariables).map((Key) => ({ Key, Value: values[Key]! })) }, triggers: one.triggers }
  }
  const timers = (name: string) => {
    const { triggers } = settings(name)
    if (triggers.length > 0) environment.answer('BatchCreateTrigger', { FunctionName: name, Triggers: JSON.stringify(triggers.map((one) => ({ TriggerName: one.name, Type: one.type, TriggerDesc: one.config }))) })
  }
  return {
    create: async (name) => { environment.answer('CreateFunction', { ...settings(name), Code: { ZipFile: 'zip' } }); timers(name) },
    sendCode: async (name) => { environment.answer('UpdateFunctionCode', { FunctionName: name, ZipFile: 'zip' }) },
    sendSettings: async (name) => { environment.answer('UpdateFunctionConfiguration', settings(name)); timers(name) },
    removeTimer: async (name, timer) => { environment.answer('DeleteTrigger', { FunctionName: name, TriggerName: timer }) },
  }
}
async function run(environment: Environment, onlyCompare = false) {
  const lines: string[] = []
  const before = environment.changes().length
  const arrived = await deploy({ cloud: cloudOf(managerOf(environment), environment.id), functions: cliOn(environment), values, say: (line) => { lines.push(line) } }, desired(), onlyCompare)
  return { arrived, lines, changes: environment.changes().slice(before) }
}
async function deployed(): Promise<Environment> {
  const environment = new Environment('env-1')
  expect((await run(environment)).arrived).toBe(true)
  return environment
}

test('an empty environment gets every collection, index, rule and function', async () => {
  const environment = await deployed()
  expect([...environment.collections.keys()].sort()).toEqual(desired().collections.map(({ name }) => name).sort())
  for (const { name, indexes } of desired().collections) expect([...environment.collections.get(name)!.indexes.keys()]).toEqual(indexes.map((index) => index.name))
  expect([...environment.collections.values()].map(({ acl }) => acl).filter((acl) => acl !== 'ADMINONLY')).toEqual([])
  expect(JSON.parse(environment.storage.Rule!)).toEqual(desired().storage)
  for (const one of functions) {
    expect(environment.functions.get(one.name)).toMatchObject({ Runtime: 'Nodejs20.19', MemorySize: one.memory, Timeout: one.timeout })
    expect(environment.functions.get(one.name)!.Triggers).toHaveLength(one.timer ? 1 : 0)
  }
})

test('a second deploy sends code and changes nothing else', async () => {
  const environment = await deployed()
  const { arrived, changes } = await run(environment)
  expect(arrived).toBe(true)
  expect(new Set(changes)).toEqual(new Set(['UpdateFunctionCode']))
})

test('a collection is closed in the very next step after it was made (T-31)', async () => {
  const environment = await deployed()
  const asked = environment.asked.filter(({ action }) => ['CreateTable', 'ModifyDatabaseACL', 'UpdateTable'].includes(action))
  for (const [at, { action, body }] of asked.entries()) if (action === 'CreateTable') expect(asked[at + 1]).toMatchObject({ action: 'ModifyDatabaseACL', body: { CollectionName: body.TableName, AclTag: 'ADMINONLY' } })
})

test('whatever was changed on the console is set back and said', async () => {
  const environment = await deployed()
  const [collection] = desired().collections.filter(({ indexes }) => indexes.length > 0)
  environment.collections.get(collection!.name)!.acl = 'READONLY'
  environment.collections.get(collection!.name)!.indexes.delete(collection!.indexes[0]!.name)
  environment.storage = { AclTag: 'READONLY' }
  Object.assign(environment.functions.get('courier')!, { Timeout: 3, Triggers: [{ Type: 'timer', TriggerName: 'by-hand', TriggerDesc: '{"cron":"0 0 * * * * *"}' }] })
  const { arrived, lines, changes } = await run(environment)
  expect(arrived).toBe(true)
  expect(lines).toEqual(expect.arrayContaining([
    `collection ${collection!.name}: clients ADMINONLY`,
    expect.stringContaining(`index ${collection!.name}.${collection!.indexes[0]!.name}: create`),
    expect.stringContaining('storage rule: read false'),
    'function courier: remove timer by-hand',
    expect.stringMatching(/function courier: time-out 3 → 55 s, timer courier /),
  ]))
  expect(changes.filter((action) => action !== 'UpdateFunctionCode').sort()).toEqual(['BatchCreateTrigger', 'DeleteTrigger', 'ModifyDatabaseACL', 'ModifyStorageSafeRule', 'UpdateFunctionConfiguration', 'UpdateTable'])
})

test('a changed value is sent and named, never shown', async () => {
  const environment = await deployed()
  environment.functions.get('hazard')!.Environment.Variables[0]!.Value = 'another-value-that-was-there'
  const { lines } = await run(environment)
  expect(lines).toContain('function hazard: variable INSTANCE_SECRET')
  expect(lines.join('\n')).not.toMatch(/value-of-|another-value/)
})

test.each([
  ['a variable set by hand', (environment: Environment) => { environment.functions.get('hazard')!.Environment.Variables.push({ Key: 'BY_HAND', Value: '1' }) }, /hazard has the variable BY_HAND/],
  ['another runtime', (environment: Environment) => { environment.functions.get('photo')!.Runtime = 'Nodejs16.13' }, /photo runs on Nodejs16.13/],
])('%s stops the deploy before its first change', async (_what, change, why) => {
  const environment = await deployed()
  change(environment)
  const before = environment.changes().length
  const refused = run(environment)
  await expect(refused).rejects.toThrow(Refused)
  await expect(refused).rejects.toThrow(why)
  expect(environment.changes()).toHaveLength(before)
})

test('what belongs to somebody else is left alone and named', async () => {
  const environment = await deployed()
  environment.answer('CreateTable', { TableName: 'theirs' })
  environment.answer('CreateFunction', { FunctionName: 'theirs', Runtime: 'Php7', Environment: { Variables: [] }, Code: { ZipFile: '' } })
  const { lines } = await run(environment)
  expect(lines).toEqual(expect.arrayContaining(['not of this house, left alone: collection theirs', 'not of this house, left alone: function theirs']))
  expect(environment.collections.get('theirs')!.acl).toBe('PRIVATE')
})

test('comparing changes nothing', async () => {
  const environment = await deployed()
  environment.collections.get('report')!.acl = 'READONLY'
  const { lines, changes } = await run(environment, true)
  expect(lines).toContain('collection report: clients ADMINONLY')
  expect(changes).toEqual([])
})

test('more than a page of collections is looked at to its end', async () => {
  const environment = await deployed()
  for (let n = 0; n < 120; n += 1) environment.answer('CreateTable', { TableName: `theirs${String(n)}` })
  const { changes } = await run(environment)
  expect(new Set(changes)).toEqual(new Set(['UpdateFunctionCode']))
})

test('the dry run says every collection, index, rule, function, variable and timer, without a network or keys', () => {
  const lines: string[] = []
  dryRun((line) => { lines.push(line) })
  const text = lines.join('\n')
  for (const { name, indexes } of desired().collections) {
    expect(lines).toEqual(expect.arrayContaining([`collection ${name}: create`, `collection ${name}: clients ADMINONLY`]))
    for (const index of indexes) expect(text).toContain(`index ${name}.${index.name}: create`)
  }
  for (const one of functions) expect(text).toMatch(new RegExp(`function ${one.name}: create \\(memory ${String(one.memory)} MB.*${one.variables.join('.*')}`))
  expect(text).toContain('timer courier 5,20,35,50 * * * * * *')
})
