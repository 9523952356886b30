/**
 * A name that an officer types, and a scan by a member of that name: the poster promises that he counts once however he signs (J7). A member of the
 * units that hold the session has one row id either way (attendees). Whoever is of another unit is found by his name: typed after his scan, he is
 * there already; scanning after it was typed, he waits for the officer, who alone can say whether it is he. That it is another person is said by `another`.
 */
import type { LedgerRow, Namesakes, Session } from '../ports/documents'
import type { Keys, Office } from '../ports/office'
import type { Tx } from '../ports/store'
import type { Act, Attending, Came } from './attendance'
import { attendAgain, whereIn } from './attendance'
import type { Entered } from './attendees'
import { personsNamed, sameName } from './namesake'
import { noteAttended } from './sessionNumbers'
import { attendeeId, attendeeOf } from './typedNames'

/** Stands for the name where the name itself may not. */
export const nameKey = (keys: Keys, session: Session, name: string): string => keys.sign('namesakes', `${session._id}|${sameName(name)}`).slice(0, 24)
/** Of no unit that holds it: nobody types him by his id (T-41). Residents are at home where they scan. */
export const isForeign = ({ leadId, card }: Session, home: readonly string[] | null): boolean => home !== null && ![leadId, ...card.jointIds].some((unit) => home.includes(unit))

async function namesakesOf(tx: Tx, session: Session, key: string): Promise<Namesakes> {
  const _id = `${session._id}:${key}`
  return (await tx.get('namesakes', _id)) ?? { _id, v: 1, entered: [], scanned: [] }
}
const withOne = (all: readonly string[], one: string): readonly string[] => (all.includes(one) ? all : [...all, one])
async function firstIn(tx: Tx, session: Session, persons: readonly string[], at: number, fits: (row: LedgerRow) => boolean = () => true): Promise<LedgerRow | undefined> {
  for (const personId of persons) {
    const row = await whereIn(tx, session, personId, at)
    if (row && fits(row)) return row
  }
  return undefined
}

/** Somebody of another unit has scanned: in, unless somebody was entered by his name alone. Who has scanned himself under that name is another person. */
export async function attendForeign(keys: Keys, tx: Tx, session: Session, who: Attending, act: Act): Promise<Came> {
  const name = (await tx.get('person', who.personId))?.name ?? ''
  if (name === '') return attendAgain(tx, session, who, act)
  const key = nameKey(keys, session, name)
  return attendAgain(tx, session, who, { ...act, named: key }, async () => {
    const namesakes = await namesakesOf(tx, session, key)
    const row = await firstIn(tx, session, namesakes.entered, act.at, ({ source }) => source !== 'self')
    if (!row) await tx.put('namesakes', { ...namesakes, scanned: withOne(namesakes.scanned, who.personId) })
    return row
  })
}

/** Whom a name on a list means that has no row of its own: of those who scanned under it the first for the first, and so on. */
export function meantOnLists<R>(listed: readonly string[], isIn: (who: string) => boolean, scanned: readonly R[]): ReadonlyMap<string, R> {
  return new Map(listed.filter((who) => !isIn(who)).flatMap((who, n): [string, R][] => { const row = scanned[n]; return row === undefined ? [] : [[who, row]] }))
}

type Asked = Pick<Office, 'store' | 'keys' | 'clock'>
/** Entered by name: in, unless `namesake` finds a row that may be his. */
async function enter({ store, keys, clock }: Asked, session: Session, { who, name, typed }: Entered, act: Act, namesake: (tx: Tx, namesakes: Namesakes) => Promise<LedgerRow | undefined>): Promise<Came> {
  const came = await store.transact((tx) => attendAgain(tx, session, who, act, async () => {
    const namesakes = await namesakesOf(tx, session, nameKey(keys, session, name))
    const row = await namesake(tx, namesakes)
    if (row) return row
    await tx.put('namesakes', { ...namesakes, entered: withOne(namesakes.entered, who.personId) })
    if (typed && !(await tx.get('attendee', attendeeId(session._id, who.personId)))) await tx.create('attendee', attendeeOf(session, who.personId, name, clock.now()))
    return undefined
  }))
  if (came.kind === 'in') noteAttended(store, session._id, 1)
  return came
}
/** 代签, 纸质: a member of that name who is in is asked about first. */
export async function attendByName(office: Asked, session: Session, entered: Entered, act: Act): Promise<Came> {
  const members = entered.asks ? await personsNamed(office.store, entered.name) : []
  return enter(office, session, entered, act, (tx) => firstIn(tx, session, members, act.at))
}
/** 到 on a list: whoever has scanned under the name is he. @param listed who stands on the lists under this name, in their order */
export const attendOnList = (office: Asked, session: Session, entered: Entered, act: Act, listed: readonly string[]): Promise<Came> =>
  enter(office, session, entered, act, async (tx, { scanned }) => {
    const present = new Set<string>()
    for (const who of listed) if (await whereIn(tx, session, who, act.at)) present.add(who)
    const rows: LedgerRow[] = []
    for (const personId of scanned) {
      const row = listed.includes(personId) ? undefined : await whereIn(tx, session, personId, act.at)
      if (row?.detail?.['named'] !== undefined) rows.push(row)
    }
    return meantOnLists(listed, (who) => present.has(who), rows).get(entered.who.personId)
  })
