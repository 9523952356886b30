/**
 * What each decision changes on a case. The table of moves has said yes already; here stands what the table cannot know:
 * targets, photos, the second return. Each is a pure change but for reading and hanging photos in the same transaction.
 */
import type { Decision } from '@shared/contract/hazard'
import type { ProblemCode } from '@shared/contract/problems'
import { returnedWords } from '@shared/domain/caseSentences'
import { mostReturns } from '@shared/domain/hazard'
import { unassigned } from '@shared/domain/routing'
import type { Caller } from '../ports/caller'
import type { Informant, Report } from '../ports/documents'
import type { Tx } from '../ports/store'
import { attachPhotos } from './attachPhotos'
import type { PhotoRef } from './attachPhotos'
import type { RoutedReport } from './routeReport'
import { unitName } from './units'
import type { Directory } from './units'

export interface Deciding {
  readonly tx: Tx
  readonly report: Report
  readonly informant: Informant | undefined
  readonly caller: Caller
  readonly now: number
  readonly units: Directory
  /** The route to the named target, computed before the transaction for this very version; undefined = no target possible. */
  readonly routed: RoutedReport | undefined
}
export interface Changed {
  readonly change: Partial<Report>
  readonly targetUnitId?: string | null
  readonly photos?: readonly string[]
}
export interface RefusedDecision {
  readonly refuse: ProblemCode
  readonly field: string
}
type Decide<M extends Decision['move']> = (facts: Deciding, input: Extract<Decision, { move: M }>) => Promise<Changed | RefusedDecision>

/** Photos on a case, all supplements together: above this a case is no longer readable on a phone. */
const mostPhotos = 30

const reassigned = (routed: Pick<RoutedReport, 'assignment' | 'scopes' | 'acceptBy' | 'fixBy'>): Partial<Report> => ({
  state: routed.assignment.handlerId === null ? 'toAssign' : 'submitted',
  assignment: routed.assignment,
  handlerId: routed.assignment.handlerId ?? '',
  scopes: routed.scopes,
  acceptBy: routed.acceptBy,
  fixBy: routed.fixBy,
})

const giveBack: Decide<'return'> = async ({ report, caller, now, units, routed }, input) => {
  if (report.returns >= mostReturns) return { refuse: 'returned_enough', field: 'move' }
  const returnGrounds = [...report.returnGrounds, { unitId: caller.acting?.unit._id ?? '', ground: input.ground, at: now }]
  const counted = { returns: report.returns + 1, returnGrounds }
  const words = returnedWords(returnGrounds.map((one) => ({ unit: unitName(units, one.unitId), ground: one.ground })))
  const waiting = unassigned(report.assignment, words, units)
  // Against the 安委办 itself nobody would see it wait: such a case goes from hand to hand only.
  const officeMayName = waiting.scopes.length > 0
  if (officeMayName && (counted.returns >= mostReturns || input.targetId === null)) {
    return { change: { ...counted, state: 'toAssign', handlerId: '', ...waiting } }
  }
  if (!routed || (!officeMayName && routed.assignment.handlerId === null)) return { refuse: 'target_not_possible', field: 'targetId' }
  return { change: { ...counted, ...reassigned(routed) }, targetUnitId: routed.assignment.handlerId }
}

const assignLead: Decide<'assignLead'> = async ({ routed }) =>
  routed && routed.assignment.handlerId !== null
    ? { change: reassigned(routed), targetUnitId: routed.assignment.handlerId }
    : { refuse: 'target_not_possible', field: 'targetId' }

/** An after-photo has arrived, and it is not a before-photo sent again. */
async function haveArrived(tx: Tx, report: Report, refs: readonly PhotoRef[]): Promise<boolean> {
  const hashes = new Set<string>()
  for (const id of report.photos) hashes.add((await tx.get('photo', id))?.declaredSha256 ?? '')
  for (const ref of refs) {
    const photo = await tx.get('photo', ref.id)
    if (photo?.receivedSha256 !== ref.sha256 || hashes.has(ref.sha256)) return false
  }
  return true
}

const fixOnSpot: Decide<'fixOnSpot'> = async ({ tx, report, caller, now }, input) => {
  if (!(await haveArrived(tx, report, input.photos))) return { refuse: 'photo_needed', field: 'photos' }
  const photos = await attachPhotos(tx, { reportId: report._id, purpose: 'after', personId: caller.personId, bySender: 'officer', at: now }, input.photos)
  const ids = photos.filter((photo) => photo.state !== 'missing' && photo.state !== 'refused').map((photo) => photo.id)
  if (ids.length === 0) return { refuse: 'photo_needed', field: 'photos' }
  return { change: { state: 'fixed', fixedOnSpot: true, fixerId: caller.personId, afterPhotos: [...report.afterPhotos, ...ids] }, photos: ids }
}

const supplement: Decide<'supplement'> = async ({ tx, report, informant, now }, input) => {
  const fresh = input.photos.filter((photo) => !report.photos.includes(photo.id))
  if (report.photos.length + fresh.length > mostPhotos) return { refuse: 'too_large', field: 'photos' }
  await attachPhotos(tx, { reportId: report._id, purpose: 'supplement', personId: informant?.personId ?? '', bySender: 'reporter', at: now }, fresh)
  const ids = fresh.map((photo) => photo.id)
  return { change: { photos: [...report.photos, ...ids] }, photos: ids }
}

const decisions: { readonly [M in Decision['move']]: Decide<M> } = {
  accept: async () => ({ change: { state: 'accepted' } }),
  return: giveBack,
  notHazard: async ({ now }) => ({ change: { state: 'notHazard', closedAt: now } }),
  fixOnSpot,
  confirm: async ({ now }) => ({ change: { state: 'closed', closedAt: now } }),
  assignLead,
  withdraw: async ({ now }) => ({ change: { state: 'withdrawn', closedAt: now } }),
  supplement,
}

/** The change this decision makes, or why it cannot. */
export function decided<M extends Decision['move']>(facts: Deciding, input: Extract<Decision, { move: M }>): Promise<Changed | RefusedDecision> {
  const decide = decisions[input.move as M] as Decide<M>
  return decide(facts, input)
}
