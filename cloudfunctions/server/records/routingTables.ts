/** The routing table is one versioned document of the instance: the newest version in force decides. */
import type { RoutingRow } from '@shared/domain/routing'
import type { RoutingTable } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Tx } from '../ports/store'
import { Refusal } from './refusal'

const noTable: RoutingTable = { _id: '000000', v: 1, version: 0, from: 0, note: '', rows: [] }

/** A version never changes: it is read once (P6). Which is the newest is asked for each time, by one small document. */
const held = new WeakMap<object, Map<number, RoutingTable>>()
const newestId = 'routing'

async function versionOf(store: Office['store'], version: number): Promise<RoutingTable | undefined> {
  const tables = held.get(store) ?? new Map<number, RoutingTable>()
  held.set(store, tables)
  const table = tables.get(version) ?? (await store.get('routing', routingId(version)))
  if (table) tables.set(version, table)
  return table
}

/** The version in force now; without any, an empty table: everything goes to the office. Mostly the newest, so that is looked at first. */
export async function tableInForce(office: Pick<Office, 'store' | 'clock'>): Promise<RoutingTable> {
  const now = office.clock.now()
  for (let version = await newestVersion(office.store); version > 0; version -= 1) {
    const table = await versionOf(office.store, version)
    if (table && table.from <= now) return table
  }
  return noTable
}

/** An instance that has saved none since this setting began has its newest by the list. */
async function newestVersion(store: Office['store']): Promise<number> {
  const value = (await store.get('setting', newestId))?.value
  if (typeof value === 'number') return value
  const { rows } = await store.find('routingVersions', {}, { limit: 1 })
  return rows[0]?.version ?? 0
}

/** Adds a version that is not there yet, in the transaction of whoever saves it. */
export async function putTable(tx: Tx, table: RoutingTable, at: number): Promise<void> {
  await tx.create('routing', table)
  await tx.get('setting', newestId)
  await tx.put('setting', { _id: newestId, v: 1, value: table.version, changedAt: at })
}

/** The version saved last, in force or waiting for its day: what an edit starts from. */
export async function newestTable(office: Pick<Office, 'store'>): Promise<RoutingTable> {
  return (await versionOf(office.store, await newestVersion(office.store))) ?? noTable
}

export const routingId = (version: number): string => String(version).padStart(6, '0')
export const routingAuditId = (version: number): string => `routing:${routingId(version)}`

/** @throws Refusal `not_found`; version 0 is the empty table. */
export async function tableOf(office: Pick<Office, 'store'>, version: number): Promise<RoutingTable> {
  const table = version === 0 ? noTable : await versionOf(office.store, version)
  if (!table) throw new Refusal('not_found')
  return table
}

/** Who saved a version and when, by the audit; '' and its start for the one an instance begins with. */
export async function savedBy(office: Pick<Office, 'store'>, version: number, from: number): Promise<{ by: string; savedAt: number }> {
  const row = await office.store.get('audit', routingAuditId(version))
  const person = row && (await office.store.get('person', row.who))
  return { by: person?.name ?? '', savedAt: row?.at ?? from }
}

/** Adds the next version; earlier ones stay for the cases they routed. */
export async function recordRoutingTable(office: Pick<Office, 'store' | 'clock'>, version: number, note: string, rows: readonly RoutingRow[]): Promise<'created' | 'exists'> {
  const from = office.clock.now()
  return office.store.transact(async (tx) => {
    if (await tx.get('routing', routingId(version))) return 'exists'
    await putTable(tx, { _id: routingId(version), v: 1, version, from, note, rows }, from)
    return 'created'
  })
}
