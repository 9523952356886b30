/** Moderation: everything begins as pending, and only a pass lets others see it. Each step may come twice, late, or in another order. */
import type { HumanReason } from '@shared/domain/moderation'
import type { MediaTrace, Moderation } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Tx } from '../ports/store'
import { followVerdict } from './publications'
import { Refusal } from './refusal'

type House = Pick<Office, 'store' | 'clock'>
export type Judged = { readonly state: 'pass' } | { readonly state: 'human'; readonly reason: HumanReason }

/** Begins it; a second beginning finds the first. False when there is nothing left to ask. */
export async function beginModeration({ store, clock }: House, id: string, kind: Moderation['kind'], personId: string): Promise<boolean> {
  await store.create('moderation', { _id: id, v: 1, kind, personId, at: clock.now(), state: 'pending', reason: '', decidedBy: '' })
  return (await store.get('moderation', id))?.state === 'pending'
}
/** May others see it? */
export const hasPassed = async ({ store }: Pick<Office, 'store'>, id: string): Promise<boolean> => (await store.get('moderation', id))?.state === 'pass'

/** A verdict counts until people have decided; a late one still spares them the work, and a risk is told to them. */
async function judge(tx: Tx, id: string, judged: Judged, at: number): Promise<void> {
  const now = await tx.get('moderation', id)
  if (!now) return
  const late = now.state === 'human' && now.reason === 'timeout'
  if (now.state !== 'pending' && !late) return
  const next = { ...now, state: judged.state, reason: judged.state === 'human' ? judged.reason : ('' as const) }
  await tx.put('moderation', next)
  await followVerdict(tx, next, at)
}
export const settle = ({ store, clock }: House, id: string, judged: Judged): Promise<void> => store.transact((tx) => judge(tx, id, judged, clock.now()))

const verdicts = {
  pass: { state: 'pass' },
  review: { state: 'human', reason: 'review' },
  risky: { state: 'human', reason: 'risky' },
  unknown: { state: 'human', reason: 'content' },
} as const satisfies Record<string, Judged>
export const judgedBy = (verdict: keyof typeof verdicts): Judged => verdicts[verdict]

const joined = async (tx: Tx, trace: MediaTrace, at: number): Promise<void> => {
  await tx.put('mediaTrace', trace)
  if (trace.moderationId !== '' && trace.verdict !== '') await judge(tx, trace.moderationId, judgedBy(trace.verdict), at)
}
const empty = (_id: string, at: number): MediaTrace => ({ _id, v: 1, moderationId: '', verdict: '', at })

/** WeChat has taken the picture under this trace; its verdict may be here already. */
export const noteTrace = ({ store, clock }: House, trace: string, moderationId: string): Promise<void> =>
  store.transact(async (tx) => {
    const known = await tx.get('mediaTrace', trace)
    if (known && known.moderationId !== '') return
    await joined(tx, { ...(known ?? empty(trace, clock.now())), moderationId }, clock.now())
  })
/** WeChat's verdict on a trace; the first counts. Of a trace that nobody here knows it waits for one. */
export const takeVerdict = ({ store, clock }: House, trace: string, verdict: Exclude<MediaTrace['verdict'], ''>): Promise<void> =>
  store.transact(async (tx) => {
    const known = await tx.get('mediaTrace', trace)
    if (known && known.verdict !== '') return
    await joined(tx, { ...(known ?? empty(trace, clock.now())), verdict }, clock.now())
  })

/** Somebody of the office decides what waits for people; audited. @param ground why it is blocked. @throws Refusal `not_found`, `moved_on` */
export async function decideModeration({ store, clock, ids }: House & Pick<Office, 'ids'>, by: { readonly personId: string; readonly unitId: string }, id: string, state: 'pass' | 'blocked', ground = ''): Promise<void> {
  const at = clock.now()
  const auditId = ids.next()
  await store.transact(async (tx) => {
    const now = await tx.get('moderation', id)
    if (!now || now.state === 'pending') throw new Refusal('not_found')
    if (now.state === state && now.decidedBy === by.personId) return
    if (now.state !== 'human') throw new Refusal('moved_on')
    const decided = { ...now, state, decidedBy: by.personId }
    await tx.put('moderation', decided)
    await followVerdict(tx, decided, at, ground)
    await tx.create('audit', { _id: auditId, v: 1, at, who: by.personId, unitId: by.unitId, what: 'moderation.decide', about: `moderation:${id}`, outcome: 'done', detail: { decision: state, reason: now.reason, ground }, sealed: 0 })
  })
}
