import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openDatabase } from '@office/adapters/local/store/engine'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import { databasePath } from '@office/compose'
import type { Office } from '@office/ports/office'
import { sealAudit } from '@office/records/audit'
import { foldBatch } from '@office/records/tally'
import { ledgerRow } from '../store/rows'
import { temporaryFolder } from '../store/temporary'

const folder = temporaryFolder()
const top = path.resolve(__dirname, '..', '..', '..')
const keys = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') } as unknown as Office['keys']

/** `npm run <name>` on this folder, as an operator runs it. */
function run(name: 'recount' | 'verify', dataDir: string, ...args: string[]): { code: number | null; says: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', path.join('cloudfunctions', 'server', 'local', `${name}.ts`), ...args], {
    cwd: top, encoding: 'utf8', env: { PATH: process.env.PATH, DATA_DIR: dataDir, SAMPLE: '0' },
  })
  return { code: status, says: stdout + stderr }
}

async function smallOffice(): Promise<string> {
  const dataDir = folder()
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const store = sqliteStore({ path: databasePath(dataDir), onBatch: foldBatch })
  await store.create('ledger', ledgerRow('a'))
  for (const id of ['a1', 'a2', 'a3']) await store.create('audit', { _id: id, v: 1, at: 0, who: 'p', unitId: 'u', what: 'hazard.accept', about: id, outcome: 'done', detail: {}, sealed: 0 })
  await sealAudit({ store, keys, clock: { now: () => 5 } })
  await store.close()
  return dataDir
}
function spoil(dataDir: string, sql: string): void {
  const database = openDatabase(databasePath(dataDir), 'write')
  database.exec(sql)
  database.close()
}

test('npm run recount says that all figures are right, and names the one that is not', async () => {
  const dataDir = await smallOffice()
  const good = run('recount', dataDir)
  expect(good).toEqual({ code: 0, says: expect.stringContaining('1 rows, 9 figures, 0 differ') as string })
  spoil(dataDir, `UPDATE tally SET body = replace(body, '"amounts":[1]', '"amounts":[7]') WHERE _id = 'checkIn|t1|all'`)
  const bad = run('recount', dataDir)
  expect(bad.code).toBe(1)
  expect(bad.says).toContain('checkIn|t1|all|: 7/1 → 1/1')
}, 60_000)

test('T-35 npm run verify prints an anchor, takes it back, and names the row that was changed', async () => {
  const dataDir = await smallOffice()
  const good = run('verify', dataDir)
  expect(good).toEqual({ code: 0, says: expect.stringMatching(/3 sealed, 0 not yet, 0 wrong\n3:[0-9a-f]{64}\n$/) as string })
  const anchor = good.says.trim().split('\n').at(-1) ?? ''
  expect(run('verify', dataDir, anchor).code).toBe(0)
  expect(run('verify', dataDir, '12').code).toBe(2)
  spoil(dataDir, `UPDATE audit SET body = replace(body, '"who":"p"', '"who":"q"') WHERE _id = 'a2'`)
  const bad = run('verify', dataDir)
  expect(bad.code).toBe(1)
  expect(bad.says).toContain('audit a2: 被改动 / changed')
  expect(bad.says).toContain('1 wrong')
}, 60_000)

test.each([`about = 'a4'`, 'at = 1', 'sealed = 9'])('T-35 a byte beside the text of a row is named too: %s', async (moved) => {
  const dataDir = await smallOffice()
  spoil(dataDir, `UPDATE audit SET ${moved} WHERE _id = 'a2'`)
  const bad = run('verify', dataDir)
  expect(bad).toEqual({ code: 1, says: expect.stringContaining('audit a2: 被改动 / changed') as string })
  expect(bad.says).toContain('1 wrong')
}, 60_000)
