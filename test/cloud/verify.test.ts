/** The command itself, end to end against a stand-in: it passes on a sound one, says so when one is not, and leaves nothing behind. */
import path from 'node:path'
import { kinds } from '@office/ports/upgrades'
import { runCommand } from '../../config/deploy/runCommand'
import type { StandIn } from '../standin/standin'
import { startStandin } from '../standin/standin'

// Two runs of jest inside jest, beside other work.
jest.setTimeout(600_000)

let cloud: StandIn
beforeEach(async () => {
  // The clearing up after a failed test may meet a transaction that the test left open: no call of the product.
  cloud = await startStandin({ trap: { documents: 'marked', queries: false } })
  cloud.createCollection('theirs')
  await cloud.seed('theirs', [{ _id: 'kept' }])
})
afterEach(() => cloud.close())

async function verify(...more: string[]): Promise<{ code: number; output: string }> {
  const variables = { ...process.env, TENCENTCLOUD_SECRETID: 'id-of-the-owner', TENCENTCLOUD_SECRETKEY: 'key-of-the-owner' }
  return runCommand(process.execPath, ['--import', 'tsx', path.join(__dirname, 'main.ts'), '--env', 'standin', '--service-url', cloud.url, ...more], { cwd: process.cwd(), variables, show: false })
}
/** What the trial left of its documents, by collection, and of its files. */
function left(output: string): { documents: string[]; files: number } {
  const prefix = /trial collections (verify-[0-9a-z]+-)…/.exec(output)?.[1] ?? ''
  return { documents: kinds.map((kind) => prefix + kind).filter((name) => cloud.documents(name).length > 0), files: cloud.storage.files.size }
}

test('a sound environment is verified; what was there stays, what was made is gone', async () => {
  const { code, output } = await verify()
  expect({ code, said: output.split('\n').filter((line) => /verified|●|✕/.test(line)) }).toEqual({ code: 0, said: ['verified standin'] })
  expect(output).not.toMatch(/(?:id|key)-of-the-owner/)
  expect(cloud.documents('theirs')).toEqual([{ _id: 'kept' }])
  expect(left(output)).toEqual({ documents: [], files: 0 })
})

test('a function that is deployed and does not start is named, and the environment is not verified; one that is not there is said to be', async () => {
  cloud.functions.register('account', () => Promise.reject(new Error('INSTANCE_SECRET')), { timeout: 1000, memory: 256 })
  cloud.functions.register('courier', () => Promise.resolve({ ran: false }), { timeout: 1000, memory: 256 })
  cloud.functions.register('push', () => Promise.resolve(''), { timeout: 1000, memory: 256 })
  const { code, output } = await verify('--only', 'files')
  expect(code).toBe(1)
  expect(output).toMatch(/function push: answers\n/)
  expect(output).toMatch(/function account: does NOT answer/)
  expect(output).toMatch(/function courier: answers\n/)
  expect(output).toMatch(/function hazard: not deployed\n/)
})

test('an environment that refuses uploads is not verified, and nothing is left there either', async () => {
  cloud.faults.add({ fault: { kind: 'error', code: 'SYS_ERR' }, action: 'storage.getUploadMetadata', times: 1_000_000 })
  const { code, output } = await verify('--only', 'files')
  expect(code).toBe(1)
  expect(output).toContain('NOT verified: standin')
  expect(left(output)).toEqual({ documents: [], files: 0 })
})
