/**
 * The one seam by which a session changes the figures: called in the transaction of every change of a session, and of every batch
 * of numbers. 场 counts once it is closed and proven, numbers (点数 纸质 外部) once it is proven; what it counted as goes out, what it
 * counts as comes in, so that the tallies hold how things stand and a recount of the raw rows proves them (house decision 6).
 * 签到 rows of persons count by themselves, since they are evidence (field.md, Counting).
 */
import { cellName, measureName, sourceCell } from '@shared/domain/sessionFigures'
import { counts } from '@shared/domain/sessionWords'
import type { CountedAmount, LedgerRow, Session, SessionCount } from '../ports/documents'
import type { Tx } from '../ports/store'

/** Scope of a session's own figures. */
export const sessionScope = (id: string): string => `s:${id}`
export const aboutSession = (id: string): string => `session:${id}`
/** What the rows of 另参与联办 refer to, so that they open by themselves. */
export const aboutPartner = (unitId: string): string => `joint:${unitId}`
export const cellOfSession = ({ card }: Session): string => cellName(card)
export const isProven = ({ state, proofs }: Session): boolean => counts(state) && proofs.length > 0
/** 场 and everything told in numbers count. */
export const isCounted = (session: Session): boolean => session.state === 'closed' && isProven(session)

/** Whether what is told in numbers waits for a proof; nothing waits in a session that is off. */
export const lacksProof = ({ state, proofs }: Session): boolean => counts(state) && proofs.length === 0

/** One thing it is counted as: rows are the differences between two lists of these. */
interface Part {
  readonly measure: string
  readonly cell: string
  readonly of: string
  readonly source: string
  readonly at: number
  readonly scopes: readonly string[]
  readonly amount: number
  readonly unitId: string
  readonly about: string
}
const keyOf = ({ measure, cell, of, at, scopes }: Part): string => `${measure}|${cell}|${of}|${String(at)}|${scopes.join(' ')}`

function partsOf(count: SessionCount | undefined): readonly Part[] {
  if (!count || count.cell === '') return []
  const { _id, campaign, cell, scopes, startsAt, held, jointIds } = count
  const own = { scopes, unitId: scopes[1] ?? '', about: aboutSession(_id) }
  const whole = { cell, of: '', source: 'session', at: startsAt, amount: 1 }
  return [
    ...(held ? [{ ...whole, ...own, measure: measureName('held', campaign) }] : []),
    ...(held ? jointIds.map((unitId) => ({ ...whole, measure: measureName('joined', campaign), scopes: [unitId], unitId, about: aboutPartner(unitId) })) : []),
    ...count.amounts.map(({ at, what, of, source, amount }) => ({ ...own, measure: measureName(what, campaign), cell: sourceCell(cell, source), of, source, at, amount })),
  ]
}

function differences(before: readonly Part[], after: readonly Part[]): readonly Part[] {
  const parts = new Map<string, Part>()
  const add = (part: Part, sign: 1 | -1): void => {
    const there = parts.get(keyOf(part))
    parts.set(keyOf(part), { ...part, amount: (there?.amount ?? 0) + sign * part.amount })
  }
  for (const part of before) add(part, -1)
  for (const part of after) add(part, 1)
  return [...parts.values()].filter(({ amount }) => amount !== 0)
}

const row = (session: Session, part: Part, id: string, receivedAt: number): LedgerRow => ({
  _id: id,
  v: 1,
  measure: part.measure,
  unitId: part.unitId,
  scopes: part.scopes,
  personId: '',
  at: part.at,
  receivedAt,
  amount: part.amount,
  source: part.source,
  about: part.about,
  facets: part.of === '' ? { cell: part.cell } : { cell: part.cell, of: part.of },
  detail: { session: session._id },
})

const countNow = (session: Session, before: SessionCount | undefined, amounts: readonly CountedAmount[]): SessionCount => ({
  _id: session._id,
  v: 2,
  campaign: session.campaign,
  scopes: [sessionScope(session._id), ...session.path],
  startsAt: session.startsAt,
  jointIds: session.card.jointIds,
  cell: isProven(session) ? cellOfSession(session) : '',
  held: isCounted(session),
  amounts,
  ...(before?.presses && { presses: before.presses }),
  turn: (before?.turn ?? 0) + 1,
})

/** Adds to one amount of the list; amounts are kept by the hour, since every cut of a week lies on a full one. */
export function withAmount(amounts: readonly CountedAmount[], more: CountedAmount): readonly CountedAmount[] {
  const same = (one: CountedAmount): boolean => one.at === more.at && one.what === more.what && one.of === more.of && one.source === more.source
  const there = amounts.find(same)
  return [...amounts.filter((one) => !same(one)), { ...more, amount: (there?.amount ?? 0) + more.amount }].filter(({ amount }) => amount !== 0)
}

/** @param more what a batch of numbers adds. @param presses how fast it and those before it were pressed */
export async function recordCount(tx: Tx, session: Session, at: number, more?: CountedAmount, presses?: SessionCount['presses']): Promise<SessionCount> {
  const before = await tx.get('sessionCount', session._id)
  const amounts = before?.amounts ?? []
  const counted = countNow(session, before, more ? withAmount(amounts, more) : amounts)
  const after = presses ? { ...counted, presses } : counted
  const changes = differences(partsOf(before), partsOf(after))
  for (const [n, part] of changes.entries()) await tx.create('ledger', row(session, part, `${aboutSession(session._id)}:count:${String(after.turn)}:${String(n)}`, at))
  await tx.put('sessionCount', after)
  return after
}
