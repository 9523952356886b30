/** What the writer was promised, and whether the store kept it. */
import { existsSync, readFileSync } from 'node:fs'
import { openDatabase } from '@office/adapters/local/store/engine'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import { systemClock } from '@office/adapters/node/systemClock'
import type { Store } from '@office/ports/store'
import { everyRow } from '@office/records/everyRow'
import { recount } from '@office/records/recount'
import { foldBatch } from '@office/records/tally'

export type Note =
  | { readonly is: 'created' | 'paired' | 'raised'; readonly id: string; readonly value: number }
  | { readonly is: 'counted' | 'moved' | 'removed'; readonly id: string }

/** Whole lines only: the last one may be torn by the kill, and then it was not acknowledged to anybody. */
export const readNotes = (file: string, from: number): readonly Note[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1).slice(from).map((line) => JSON.parse(line) as Note) : []

/** Promises of these notes that the store does not keep. */
export async function brokenPromises(store: Store, notes: readonly Note[]): Promise<string[]> {
  const broken: string[] = []
  const value = async (id: string): Promise<unknown> => (await store.get('setting', id))?.value
  for (const note of notes) {
    let kept = true
    if (note.is === 'created') kept = (await value(note.id)) === note.value
    else if (note.is === 'raised') kept = Number(await value(note.id)) >= note.value
    else if (note.is === 'paired') kept = (await value(`${note.id}:left`)) === note.value && (await value(`${note.id}:right`)) === note.value
    else if (note.is === 'counted') kept = (await store.get('ledger', note.id)) !== undefined
    else if (note.is === 'moved') kept = (await threeRows(store, note.id)) === 3
    else kept = (await store.get('setting', note.id)) === undefined
    if (!kept) broken.push(`${note.is} ${note.id}`)
  }
  return broken
}

const threeRows = async (store: Store, id: string): Promise<number> =>
  [await store.get('ledger', `${id}:step`), await store.get('event', `${id}:event`), await store.get('audit', `${id}:audit`)].filter(Boolean).length

/** Moves of which only a part is there: a transaction that was cut in half. */
export async function halfMoves(store: Store): Promise<string[]> {
  const half: string[] = []
  for await (const { _id } of everyRow(store, 'auditInOrder', {})) {
    const id = _id.replace(/:audit$/, '')
    if ((await threeRows(store, id)) !== 3) half.push(id)
  }
  for await (const { _id } of everyRow(store, 'eventsDue', { state: 'pending' })) {
    const id = _id.replace(/:event$/, '')
    if (!(await store.get('audit', `${id}:audit`))) half.push(id)
  }
  return half
}

export interface Findings {
  readonly broken: readonly string[]
  readonly half: readonly string[]
  /** Figures that differ from their rows. */
  readonly differ: readonly string[]
  readonly integrity: string
}
export const nothingWrong: Findings = { broken: [], half: [], differ: [], integrity: 'ok' }

/** Opens the file as the next start would and looks at everything. */
export async function inspect(path: string, notes: readonly Note[]): Promise<Findings> {
  const store = sqliteStore({ path, onBatch: foldBatch })
  const broken = await brokenPromises(store, notes)
  const half = await halfMoves(store)
  const { differences } = await recount({ store, clock: systemClock })
  await store.close()
  const database = openDatabase(path, 'read')
  const { integrity_check: integrity } = database.prepare('PRAGMA integrity_check').get() as { integrity_check: string }
  database.close()
  return { broken, half, differ: differences.map(({ figure }) => figure), integrity }
}
