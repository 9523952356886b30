/**
 * the power fails. What was not flushed is gone, so the log ends at any byte, or holds rubbish from there on.
 * The file must open to a prefix of the history that holds all that was acknowledged, and no half transaction.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { OpenDatabase } from '@office/adapters/local/store/engine'
import { openDatabase } from '@office/adapters/local/store/engine'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import type { LedgerRow, Setting } from '@office/ports/documents'
import { foldBatch } from '@office/records/tally'
import { inspect } from './notes'

/** A history in one file and its log, and how long the log was when each turn was acknowledged. */
export interface Recorded {
  readonly folder: string
  readonly turns: number
  readonly flushedAt: readonly number[]
}

const WIDE = 5
const day = 86_400_000
const setting = (id: string, value: number): Setting => ({ _id: id, v: 1, value, changedAt: 0 })
const row = (turn: number, lane: number): LedgerRow => ({
  _id: `l${String(turn)}-${String(lane)}`, v: 1, measure: 'checkIn', unitId: 'u', scopes: [`u${String(lane)}`, 'o'], personId: `p${String(turn % 9)}`,
  at: turn * (day / 7), receivedAt: turn, amount: 1, source: 'self', about: 'session:s', facets: {},
})
// The log is never folded into the file here: then every byte of the history lies in the log.
const withoutCheckpoint: OpenDatabase = (file, how) => {
  const database = openDatabase(file, how)
  if (how === 'write') database.exec('PRAGMA wal_autocheckpoint = 0')
  return database
}

/** Writes `turns` turns of several writes each; turn n sets both ends of a pair to n. */
export async function recordHistory(folder: string, turns: number): Promise<Recorded> {
  const file = path.join(folder, 'office.sqlite')
  const log = `${file}-wal`
  await sqliteStore({ path: file }).close()
  const store = sqliteStore({ path: file, onBatch: foldBatch, open: withoutCheckpoint })
  const flushedAt: number[] = [0]
  for (let turn = 1; turn <= turns; turn += 1) {
    await Promise.all([
      store.transact(async (tx) => {
        await tx.put('setting', setting('left', turn))
        await tx.put('setting', setting('right', turn))
      }),
      ...Array.from({ length: WIDE }, (_, lane) => store.create('ledger', row(turn, lane))),
    ])
    flushedAt.push(statSync(log).size)
  }
  for (const name of [file, log]) copyFileSync(name, path.join(folder, `${path.basename(name)}.kept`))
  await store.close()
  return { folder, turns, flushedAt }
}

/** Loses the log from `at` on, or overwrites it there, and opens the file. @returns what is wrong; empty = all well. */
export async function failPower({ folder, flushedAt }: Recorded, at: number, how: 'cut' | 'rubbish', random: () => number): Promise<string[]> {
  const place = path.join(folder, 'after')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  const file = path.join(place, 'office.sqlite')
  copyFileSync(path.join(folder, 'office.sqlite.kept'), file)
  const log = readFileSync(path.join(folder, 'office.sqlite-wal.kept'))
  if (how === 'rubbish') for (let n = at; n < Math.min(at + 512, log.length); n += 1) log[n] = Math.floor(random() * 256)
  writeFileSync(`${file}-wal`, how === 'cut' ? log.subarray(0, at) : log)

  const wrong: string[] = []
  const store = sqliteStore({ path: file, onBatch: foldBatch })
  const left = Number((await store.get('setting', 'left'))?.value ?? 0)
  const right = Number((await store.get('setting', 'right'))?.value ?? 0)
  if (left !== right) wrong.push(`half a pair: ${String(left)} and ${String(right)}`)
  const promised = flushedAt.filter((size) => size <= at).length - 1
  if (left < promised) wrong.push(`turn ${String(promised)} was acknowledged and flushed, turn ${String(left)} is there`)
  for (let turn = 1; turn < flushedAt.length; turn += 1) {
    const rows = await Promise.all(Array.from({ length: WIDE }, (_, lane) => store.get('ledger', `l${String(turn)}-${String(lane)}`)))
    const there = rows.filter(Boolean).length
    if (there !== (turn <= left ? WIDE : 0)) wrong.push(`turn ${String(turn)} of ${String(left)} has ${String(there)} rows`)
  }
  await store.close()
  const { differ, integrity } = await inspect(file, [])
  if (differ.length > 0) wrong.push(`figures differ: ${differ.join(', ')}`)
  if (integrity !== 'ok') wrong.push(integrity)
  return wrong
}

export const logLength = ({ flushedAt }: Recorded): number => flushedAt.at(-1) ?? 0
