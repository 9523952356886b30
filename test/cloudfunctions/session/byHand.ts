/** As somebody would count who has the raw facts and a pencil: who is in by his last row, what was told, what was decided, what proves it. */
import { startOfDay } from '@shared/domain/calendar'
import { counts } from '@shared/domain/sessionWords'
import type { LedgerRow, Session } from '@office/ports/documents'
import { everyRow } from '@office/records/everyRow'
import type { County } from '../hazard/county'

export interface ByHand {
  readonly sessions: number
  /** For their partners. */
  readonly joined: number
  readonly times: number
  readonly consult: number
  readonly items: number
  readonly cells: Readonly<Record<string, number>>
  /** `<first day> <home unit>` of each. */
  readonly persons: readonly string[]
}
interface First { readonly day: number; readonly path: string }
const isBefore = (one: First, other: First): boolean => one.day < other.day || (one.day === other.day && one.path < other.path)

/** The raw facts lie in the store alone. */
type Kept = { readonly office: Pick<County['office'], 'store'> }

async function rowsAbout({ office }: Kept, id: string): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = []
  for await (const row of everyRow(office.store, 'ledgerAbout', { about: `session:${id}` })) rows.push(row)
  return rows
}
/** Who is in: his last row says so; on a consultation of several days once a day, everywhere else once. */
function inside({ kind, startsAt, endsAt }: Session, rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const last = new Map<string, LedgerRow>()
  for (const row of rows.filter(({ _id }) => /^(in|back):/.test(_id))) {
    const who = String(row.detail?.['who'])
    if (Number(row.detail?.['turn']) >= Number(last.get(who)?.detail?.['turn'] ?? 0)) last.set(who, row)
  }
  const byDay = kind === 'consultation' && endsAt - startsAt > 24 * 3_600_000
  const seen = new Set<string>()
  return [...last.values()].filter(({ _id, personId, at }) => {
    const key = `${personId} ${byDay ? String(startOfDay(at)) : ''}`
    const counted = _id.startsWith('in:') && !seen.has(key)
    if (counted) seen.add(key)
    return counted
  })
}
/**
 * A member of another unit who is in by his own scan and by his name as somebody typed it, on one day, though no officer has said that they are two: `<day> <name’s row>` of each (J7).
 * @param visitor who he is. @param isHisName whether a row stands for his typed name
 */
export async function countedTwice(county: Kept, id: string, visitor: string, isHisName: (row: LedgerRow) => Promise<boolean>): Promise<readonly string[]> {
  const session = (await county.office.store.get('session', id)) as Session
  const rows = await rowsAbout(county, id)
  const parted = rows.some(({ _id, facets, detail }) => _id.startsWith(`decided:${id}:${visitor}`) && facets['verdict'] === 'count' && rows.some((held) => held._id === `held:${id}:${String(detail?.['key'])}` && held.detail?.['reason'] === 'namesake'))
  if (parted) return []
  const came = inside(session, rows)
  const days = came.filter(({ personId, source }) => personId === visitor && source === 'self').map(({ at }) => startOfDay(at))
  const names: string[] = []
  for (const row of came) if (row.personId !== visitor && days.includes(startOfDay(row.at)) && (await isHisName(row))) names.push(`${String(startOfDay(row.at))} ${row.personId}`)
  return names
}
/** Numbers that were told, and those that were held and then counted. */
function told(id: string, rows: readonly LedgerRow[], what: 'attend' | 'consult'): number {
  const held = rows.filter(({ _id, detail }) => _id.startsWith(`held:${id}:batch:`) && detail?.['what'] === what)
  const decided = rows.filter(({ _id, facets }) => _id.startsWith(`decided:${id}:batch:`) && facets['verdict'] === 'count').map(({ detail }) => String(detail?.['key']))
  const plain = rows.filter(({ _id, detail }) => _id.startsWith(`told:${id}:`) && detail?.['what'] === what)
  return [...plain, ...held.filter(({ _id }) => decided.includes(_id.slice(`held:${id}:`.length)))].reduce((sum, { amount }) => sum + amount, 0)
}
async function given({ office }: Kept, id: string): Promise<number> {
  let issued = 0
  for await (const { what, detail } of everyRow(office.store, 'auditAbout', { about: `session:${id}` })) {
    if (what === 'session.stock' && detail['move'] !== 'in') issued += (detail['move'] === 'out' ? 1 : -1) * Number(detail['amount'])
  }
  return issued
}
async function asked({ office }: Kept, id: string): Promise<number> {
  let questions = 0
  for await (const { sessionId } of everyRow(office.store, 'questionsOfSession', { sessionId: id, state: 'waiting' })) questions += sessionId === id ? 1 : 0
  return questions
}

export async function byHand(county: Kept, sessions: readonly { readonly id: string }[]): Promise<ByHand> {
  const figures = { sessions: 0, joined: 0, times: 0, consult: 0, items: 0 }
  const cells: Record<string, number> = {}
  const persons = new Map<string, First>()
  for (const { id } of sessions) {
    const session = (await county.office.store.get('session', id)) as Session
    if (!counts(session.state)) continue
    const rows = await rowsAbout(county, id)
    const add = (source: string, amount: number): void => {
      const cell = `${session.card.activity}.${session.card.venue}.auto.${source}`
      figures.times += amount
      cells[cell] = (cells[cell] ?? 0) + amount
    }
    const came = inside(session, rows)
    for (const row of came) {
      add(row.source, 1)
      const first = { day: startOfDay(row.at), path: (row.personScopes ?? []).join(' ') }
      const before = persons.get(row.personId)
      if (!before || isBefore(first, before)) persons.set(row.personId, first)
    }
    if (!came.some(({ source }) => source === 'self' || source === 'staff') && session.proofs.every(({ kind }) => kind === 'rows')) continue
    add('heads', told(id, rows, 'attend'))
    figures.consult += told(id, rows, 'consult') + (await asked(county, id))
    figures.items += await given(county, id)
    if (session.state !== 'closed') continue
    figures.sessions += 1
    figures.joined += session.card.jointIds.length
  }
  return { ...figures, cells: Object.fromEntries(Object.entries(cells).filter(([, amount]) => amount !== 0)), persons: [...persons.values()].map(({ day, path }) => `${String(day)} ${path.split(' ')[0] ?? ''}`).sort() }
}
