/**
 * A process that writes as fast as it can and notes every answer it was given, until it is killed.
 * `writer <database> <notes> <round> <clients>`; a note in the file was acknowledged, whatever happens next.
 */
import { openSync, writeSync } from 'node:fs'
import { orderedIds } from '../../cloudfunctions/server/adapters/node/orderedIds'
import { sqliteStore } from '../../cloudfunctions/server/adapters/local/store/sqliteStore'
import { systemClock } from '../../cloudfunctions/server/adapters/node/systemClock'
import type { AuditRow, LedgerRow, OfficeEvent, Setting } from '../../cloudfunctions/server/ports/documents'
import { append } from '../../cloudfunctions/server/records/ledger'
import { foldBatch } from '../../cloudfunctions/server/records/tally'
import type { Note } from './notes'

const [, , path = '', notes = '', round = '0', clients = '8'] = process.argv
const store = sqliteStore({ path, onBatch: foldBatch })
const ids = orderedIds(systemClock)
const file = openSync(notes, 'a')
// One write call per note: a kill tears no line of what was written before.
const note = (line: Note): void => void writeSync(file, `${JSON.stringify(line)}\n`)

const setting = (id: string, value: unknown): Setting => ({ _id: id, v: 1, value, changedAt: systemClock.now() })
const row = (id: string, n: number): LedgerRow => ({
  _id: id, v: 1, measure: 'checkIn', unitId: `u${String(n % 7)}`, scopes: [`u${String(n % 7)}`, `t${String(n % 2)}`, 'o'], personId: `p${String(n % 50)}`,
  at: systemClock.now() - (n % 9) * 86_400_000, receivedAt: systemClock.now(), amount: 1 + (n % 3), source: 'self', about: 'session:s', facets: { source: n % 2 === 0 ? 'self' : 'paper' },
})
const event = (id: string): OfficeEvent => ({ _id: id, v: 1, name: 'hazard.accept', about: id, at: 0, payload: {}, state: 'pending', tries: 0, nextAt: 0, lastProblem: '' })
const audit = (id: string): AuditRow => ({ _id: id, v: 1, at: systemClock.now(), who: 'p', unitId: 'u', what: 'hazard.accept', about: id, outcome: 'done', detail: {}, sealed: 0 })

/** Six kinds of write, each noted only after its promise. */
const writes: readonly ((id: string, n: number, client: number) => Promise<Note>)[] = [
  async (id, n) => {
    await store.create('setting', setting(id, n))
    return { is: 'created', id, value: n }
  },
  async (id, n) => {
    await append(store, row(id, n))
    return { is: 'counted', id }
  },
  async (id, n) => {
    await store.transact(async (tx) => {
      await tx.put('setting', setting(`${id}:left`, n))
      await tx.put('setting', setting(`${id}:right`, n))
    })
    return { is: 'paired', id, value: n }
  },
  async (_id, _n, client) => {
    const counter = `counter:${String(client % 3)}`
    const value = await store.transact(async (tx) => {
      const next = Number((await tx.get('setting', counter))?.value ?? 0) + 1
      await tx.put('setting', setting(counter, next))
      return next
    })
    return { is: 'raised', id: counter, value }
  },
  async (id, n) => {
    await store.transact(async (tx) => {
      if (await tx.get('ledger', `${id}:step`)) return
      await tx.create('ledger', { ...row(`${id}:step`, n), measure: 'hazard.step', personId: '' })
      await tx.create('event', event(`${id}:event`))
      await tx.create('audit', audit(`${id}:audit`))
    })
    return { is: 'moved', id }
  },
  async (id, n) => {
    await store.create('setting', setting(id, n))
    await store.transact((tx) => tx.remove('setting', id))
    return { is: 'removed', id }
  },
]

async function client(number: number): Promise<void> {
  for (let n = 0; ; n += 1) {
    const write = writes[(n + number) % writes.length]
    if (write) note(await write(`r${round}:${ids.next()}`, n, number))
  }
}

for (let number = 0; number < Number(clients); number += 1) void client(number)
