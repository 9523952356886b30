import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { openDatabase } from '@office/adapters/local/store/engine'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import type { AuditRow } from '@office/ports/documents'
import type { Office } from '@office/ports/office'
import type { Store } from '@office/ports/store'
import { sealAudit, sealId } from '@office/records/audit'
import { canonical } from '@office/records/canonical'
import { verify } from '@office/records/verify'
import { temporaryFolder } from '../store/temporary'

// Other work may share the machine: slow is not wrong.
jest.setTimeout(60_000)

const folder = temporaryFolder()
const clock = scriptedClock(1_000)
const keys = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') } as unknown as Office['keys']
const officeOn = (store: Store): Pick<Office, 'store' | 'clock' | 'keys'> => ({ store, clock, keys })
const inMemory = (): Pick<Office, 'store' | 'clock' | 'keys'> => officeOn(memoryStore({ clock, random: Math.random }))

const row = (n: number, more: Partial<AuditRow> = {}): AuditRow => ({
  _id: `a${String(n).padStart(3, '0')}`, v: 1, at: n, who: 'p1', unitId: 'u1', what: 'hazard.accept', about: `hazard:${String(n)}`, outcome: 'done', detail: { n, from: 'submitted' }, sealed: 0, ...more,
})
async function fill(office: { store: Store }, from: number, until: number): Promise<void> {
  for (let n = from; n < until; n += 1) await office.store.create('audit', row(n))
}

test('rows are linked once, oldest first, and the chain holds', async () => {
  const office = inMemory()
  await office.store.create('audit', row(9, { at: -1 }))
  await fill(office, 0, 45)
  expect(await sealAudit(office)).toBe(45)
  expect(await sealAudit(office)).toBe(0)
  expect((await office.store.get('seal', sealId(1)))?.auditId).toBe('a009')
  expect(await verify(office)).toMatchObject({ wrong: [], sealed: 45, unsealed: 0 })
})

test('what waits for the courier is told apart', async () => {
  const office = inMemory()
  await fill(office, 0, 5)
  await sealAudit(office)
  await fill(office, 5, 8)
  expect(await verify(office)).toMatchObject({ wrong: [], sealed: 5, unsealed: 3 })
})

test('T-29 couriers at once, and one that dies midway, link each row once', async () => {
  const office = inMemory()
  await fill(office, 0, 70)
  let left = 2
  const dying = { ...office, store: { ...office.store, transact: (work: never) => ((left -= 1) < 0 ? Promise.reject(new Error('killed')) : office.store.transact(work)) } as Store }
  await expect(sealAudit(dying)).rejects.toThrow('killed')
  const linked = await Promise.all([sealAudit(office), sealAudit(office), sealAudit(office)])
  await sealAudit(office)
  expect(linked.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(30)
  expect(await verify(office)).toMatchObject({ wrong: [], sealed: 70, unsealed: 0 })
})

test('a row that is missing, one that says it is linked, and a cut-off chain are named', async () => {
  const office = inMemory()
  await fill(office, 0, 6)
  await sealAudit(office)
  const { anchor } = await verify(office)
  await office.store.transact(async (tx) => {
    await tx.remove('audit', 'a002')
    await tx.create('audit', row(90, { sealed: 3 }))
    await tx.create('audit', row(91, { sealed: 77 }))
  })
  expect((await verify(office)).wrong).toEqual([
    { kind: 'audit', id: 'a002', is: 'missing' },
    { kind: 'audit', id: 'a090', is: 'foreign' },
    { kind: 'audit', id: 'a091', is: 'foreign' },
  ])
  expect((await verify(office, { seq: 7, chain: anchor.chain })).wrong).toContainEqual({ kind: 'seal', id: sealId(7), is: 'missing' })
  expect((await verify(office, { seq: 5, chain: anchor.chain })).wrong).toContainEqual({ kind: 'seal', id: sealId(5), is: 'not the anchor' })
  expect((await verify(office, anchor)).wrong).toHaveLength(3)
})

test('T-35 one byte changed anywhere in any row or link on disk: that row is named and no other', async () => {
  const path = join(folder(), 'office.sqlite')
  const store = sqliteStore({ path })
  const office = officeOn(store)
  await fill(office, 0, 7)
  await sealAudit(office)
  const disk = openDatabase(path, 'write')
  for (const kind of ['audit', 'seal'] as const) {
    const update = disk.prepare('UPDATE ' + kind + ' SET "body" = ? WHERE "_id" = ?')
    for (const { _id, body } of disk.prepare('SELECT "_id", "body" FROM ' + kind).all() as { _id: string; body: string }[]) {
      for (let at = 0; at < body.length; at += 3) {
        const byte = body.charCodeAt(at)
        update.run(body.slice(0, at) + String.fromCharCode(byte === 48 ? 49 : byte ^ 1) + body.slice(at + 1), _id)
        const named = (await verify(office)).wrong.map((wrong) => `${wrong.kind} ${wrong.id}`)
        expect({ at, named }).toEqual({ at, named: [`${kind} ${_id}`] })
      }
      update.run(body, _id)
    }
  }
  disk.close()
  expect((await verify(office)).wrong).toEqual([])
  await store.close()
})

test('damage among rows not yet linked is named and the others are still counted', async () => {
  const path = join(folder(), 'office.sqlite')
  const store = sqliteStore({ path })
  await fill({ store }, 0, 9)
  const disk = openDatabase(path, 'write')
  for (const id of ['a002', 'a007']) disk.prepare('UPDATE audit SET "body" = ? WHERE "_id" = ?').run('{', id)
  disk.close()
  expect(await verify(officeOn(store))).toMatchObject({ sealed: 0, unsealed: 7, wrong: [{ kind: 'audit', id: 'a002', is: 'unreadable' }, { kind: 'audit', id: 'a007', is: 'unreadable' }] })
  await store.close()
})

test('one text for one meaning, whatever the order of the names', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined, A: true })).toBe('{"A":true,"b":[1,{"c":"x","d":null}]}')
})
