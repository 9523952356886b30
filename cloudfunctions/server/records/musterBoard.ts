/**
 * The board of a drill: missing = expected − present, groups side by side, from the session's own rows (J8). No tally is asked, so every
 * officer who looks sees what is committed.
 */
import type { Board } from '@shared/contract/sessionRoll.rows'
import { measureName } from '@shared/domain/sessionFigures'
import type { Group, LedgerRow, Roll, Session } from '../ports/documents'
import type { Keys, Office } from '../ports/office'
import { whoOfRow } from './attendanceRows'
import { namesInSession } from './attendees'
import { meantOnLists, nameKey } from './byName'
import { everyRow } from './everyRow'
import { aboutSession } from './sessionCounts'

interface Seen {
  /** By person: his last row. */
  readonly present: ReadonlyMap<string, LedgerRow>
  readonly absent: ReadonlySet<string>
  /** By a name of the lists: the scan of somebody of another unit who bears it (byName). */
  readonly meant: ReadonlyMap<string, LedgerRow>
  /** Counted by a number for a group without a list, or entered for it. */
  readonly total: number
}
const turnOf = (row: LedgerRow): number => Number(row.detail?.['turn'] ?? 0)

async function seenIn({ store, keys }: Pick<Office, 'store' | 'keys'>, session: Session, rolls: readonly Roll[]): Promise<Seen> {
  const last = new Map<string, LedgerRow>()
  const absence = new Map<string, LedgerRow>()
  const keep = (shelf: Map<string, LedgerRow>, key: string, row: LedgerRow): void => {
    const there = shelf.get(key)
    if (!there || turnOf(there) < turnOf(row)) shelf.set(key, row)
  }
  for await (const row of everyRow(store, 'ledgerAbout', { about: aboutSession(session._id) })) {
    if (row.measure === measureName('attend', session.campaign) && row.personId !== '') keep(last, row.personId, row)
    if (row.measure === measureName('absent', session.campaign)) keep(absence, whoOfRow(row), row)
  }
  const present = new Map([...last].filter(([, row]) => row.amount > 0))
  return { present, absent: new Set([...absence].filter(([, row]) => row.amount > 0).map(([who]) => who)), meant: scannedUnderNames(keys, session, rolls, present), total: present.size }
}

function grouped<T>(all: readonly T[], by: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one])
  return groups
}
function scannedUnderNames(keys: Keys, session: Session, rolls: readonly Roll[], present: ReadonlyMap<string, LedgerRow>): ReadonlyMap<string, LedgerRow> {
  const scanned = grouped([...present.values()].filter(({ detail }) => detail?.['named'] !== undefined), ({ detail }) => String(detail?.['named']))
  if (scanned.size === 0) return new Map()
  const people = session.card.groups.flatMap(({ key }) => rolls.find(({ group }) => group === key)?.people ?? [])
  const listed = grouped(people.filter(({ name }) => name !== ''), ({ name }) => nameKey(keys, session, name))
  return new Map([...listed].flatMap(([key, same]) => [...meantOnLists(same.map(({ who }) => who), (who) => present.has(who), scanned.get(key) ?? [])]))
}

type GroupBoard = Board['groups'][number]
const latest = (rows: readonly (LedgerRow | undefined)[]): number => rows.reduce((max, row) => Math.max(max, row?.at ?? 0), 0)

function groupBoard(group: Group, roll: Roll | undefined, seen: Seen, names: ReadonlyMap<string, string> | undefined): GroupBoard {
  const entered = [...seen.present.values()].filter((row) => row.detail?.['group'] === group.key)
  if (!roll) {
    const missing = Math.max(0, group.expected - entered.length)
    return { key: group.key, name: group.name, expected: group.expected, present: entered.length, missing, people: [], clearedAt: missing === 0 && entered.length > 0 ? latest(entered) : null }
  }
  const rows = roll.people.map(({ who }) => seen.present.get(who) ?? seen.meant.get(who))
  const present = rows.filter((row) => row !== undefined).length
  const missing = roll.people.length - present
  const people = roll.people.map(({ who, name }, n) => ({
    who,
    name: name || (names?.get(who) ?? ''),
    state: rows[n] ? ('present' as const) : seen.absent.has(who) ? ('absent' as const) : ('missing' as const),
    at: rows[n]?.at ?? null,
    source: rows[n]?.source ?? '',
  }))
  return { key: group.key, name: group.name, expected: roll.people.length, present, missing, people: names ? people : [], clearedAt: missing === 0 && present > 0 ? latest(rows) : null }
}

/** @param named who may know names sees them */
export async function musterBoard(office: Pick<Office, 'store' | 'keys' | 'clock'>, session: Session, named: boolean): Promise<Board> {
  const { rows: rolls } = await office.store.find('rollsOfSession', { sessionId: session._id }, { limit: 100 })
  const seen = await seenIn(office, session, rolls)
  const names = named ? await namesInSession(office, session, rolls.flatMap(({ people }) => people.filter(({ name }) => name === '').map(({ who }) => who))) : undefined
  const groups = session.card.groups.map((group) => groupBoard(group, rolls.find((roll) => roll.group === group.key), seen, names))
  const sum = (of: (group: GroupBoard) => number): number => groups.reduce((total, group) => total + of(group), 0)
  const startedAt = session.openedAt || session.startsAt
  const missing = sum((group) => group.missing)
  const placed = sum((group) => group.present)
  const clearedAt = groups.length > 0 && missing === 0 && placed > 0 ? Math.max(...groups.map((group) => group.clearedAt ?? 0)) : null
  return {
    asOf: office.clock.now(),
    startedAt,
    expected: sum((group) => group.expected),
    present: placed,
    missing,
    extra: Math.max(0, seen.total - placed),
    clearedAt,
    timeToClear: clearedAt === null ? null : Math.max(0, clearedAt - startedAt),
    groups,
  }
}
