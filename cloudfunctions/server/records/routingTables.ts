/** The routing table is one versioned document of the instance: the newest version in force decides. */
import type { RoutingRow } from '@shared/domain/routing'
import type { RoutingTable } from '../ports/documents'
import type { Office } from '../ports/office'
import { Refusal } from './refusal'

const noTable: RoutingTable = { _id: '000000', v: 1, version: 0, from: 0, note: '', rows: [] }

/** The version in force now; without any, an empty table: everything goes to the office. Mostly the newest, so one is asked for first. */
export async function tableInForce(office: Pick<Office, 'store' | 'clock'>): Promise<RoutingTable> {
  const now = office.clock.now()
  let cursor: string | undefined
  do {
    const page = await office.store.find('routingVersions', {}, cursor === undefined ? { limit: 1 } : { limit: 5, cursor })
    const inForce = page.rows.find((table) => table.from <= now)
    if (inForce) return inForce
    cursor = page.next
  } while (cursor !== undefined)
  return noTable
}

/** The version saved last, in force or waiting for its day: what an edit starts from. */
export async function newestTable(office: Pick<Office, 'store'>): Promise<RoutingTable> {
  const { rows } = await office.store.find('routingVersions', {}, { limit: 1 })
  return rows[0] ?? noTable
}

export const routingId = (version: number): string => String(version).padStart(6, '0')
export const routingAuditId = (version: number): string => `routing:${routingId(version)}`

/** @throws Refusal `not_found`; version 0 is the empty table. */
export async function tableOf(office: Pick<Office, 'store'>, version: number): Promise<RoutingTable> {
  const table = version === 0 ? noTable : await office.store.get('routing', routingId(version))
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
  return office.store.create('routing', { _id: routingId(version), v: 1, version, from: office.clock.now(), note, rows })
}
