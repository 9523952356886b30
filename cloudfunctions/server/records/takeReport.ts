/** A report comes in, whoever sends it: case, informant and trail in one transaction, once however often it is sent (T-26, R-05). */
import type { Output } from '@shared/contract/actions'
import type { ReportInput } from '@shared/contract/hazard'
import { actTime } from '@shared/domain/hazard'
import type { Caller } from '../ports/caller'
import type { Informant, Report } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Tx } from '../ports/store'
import { attachPhotos } from './attachPhotos'
import type { Arrived } from './attachPhotos'
import { informantWord, recordTrail } from './hazardTrail'
import { isReporter } from './informants'
import { newInformant, newReport } from './newReport'
import type { RoutedReport } from './routeReport'
import { routeView } from './routeView'

export type Taken = Output<'hazard.submit'>
export interface Incoming {
  readonly office: Office
  readonly caller: Caller
  readonly input: ReportInput
  /** Keyed hash of all that was said: the same again is the first answer again. */
  readonly hash: string
  readonly routed: RoutedReport
  /** Its photos that this caller has sent. */
  readonly arrived: Arrived
  /** For a 转办件. */
  readonly hotline: Report['hotline']
}

/**
 * Takes it in, or answers as the first time. `different`: the id is this person's, with something else said.
 * `undefined` = the id is another person's: his report stays his.
 */
export async function takeReport(tx: Tx, { office, caller, input, hash, routed, arrived, hotline }: Incoming): Promise<Taken | 'different' | undefined> {
  const existing = await tx.get('report', input.id)
  if (existing) {
    const informant = await tx.get('informant', input.id)
    if (existing.bodyHash === hash && informant) return answerWith(tx, existing, informant, input, routed, arrived)
    return isReporter(caller, informant) ? 'different' : undefined
  }
  const report: Report = { ...newReport(office, caller, input, hash, routed), hotline }
  const informant = newInformant(office, caller, input, report.receivedAt)
  await tx.get('informant', input.id)
  await tx.create('informant', informant)
  await tx.create('report', report)
  const forOthers = informant.enteredBy !== null
  await recordTrail(tx, report, {
    move: 'submit',
    at: report.receivedAt,
    actAt: actTime(input.seenAt, report.receivedAt),
    who: forOthers ? caller.personId : informantWord,
    unitId: forOthers ? (caller.acting?.unit._id ?? null) : null,
    before: undefined,
  }, routed.units)
  return answerWith(tx, report, informant, input, routed, arrived)
}

/** Hangs on what has come meanwhile, and names each photo with the hash that arrived: what is missing, the phone sends again. */
async function answerWith(tx: Tx, report: Report, informant: Informant, input: ReportInput, routed: RoutedReport, arrived: Arrived): Promise<Taken> {
  const photos = await attachPhotos(tx, { reportId: report._id, purpose: 'before', personId: informant.personId, bySender: 'reporter', at: report.receivedAt, arrived }, input.photos)
  return {
    id: report._id,
    number: report.number,
    state: report.steps[0]?.state ?? report.state,
    photos: photos.map(({ id, sha256, state, say }) => ({ id, sha256, state, say })),
    route: routeView(report, routed.units),
    receivedAt: report.receivedAt,
  }
}
