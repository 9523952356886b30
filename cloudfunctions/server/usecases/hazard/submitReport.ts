/** Takes a report in: once, however often it is sent (T-26, R-05), and tells where it goes and why. */
import { actTime, missingInReport } from '@shared/domain/hazard'
import type { Output } from '@shared/contract/actions'
import type { ReportInput } from '@shared/contract/hazard'
import { allows } from '@shared/domain/policy'
import type { Caller } from '../../ports/caller'
import type { Informant, Report } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { Tx } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { attachPhotos } from '../../records/attachPhotos'
import { isReporter } from '../../records/authorise'
import { informantWord, recordTrail } from '../../records/hazardTrail'
import { bodyHash, idForAnother, newInformant, newReport } from '../../records/newReport'
import { Refusal } from '../../records/refusal'
import { routeReport } from '../../records/routeReport'
import type { RoutedReport } from '../../records/routeReport'
import { routeView } from '../../records/routeView'

type Answer = Output<'hazard.submit'>

/** @throws Refusal `place_missing`, `nothing_told`, `unknown_unit`, `not_allowed` (代报), `different_body`. */
export const submitReport: UseCase<'hazard.submit'> = async (office, caller, input) => {
  const missing = missingInReport(input)
  if (missing) throw new Refusal(missing.code, missing.field)
  const forOthers = input.source !== 'self'
  if (forOthers && !allows('reportForOthers', caller.acting?.roles ?? [], true)) throw new Refusal('not_allowed')
  const routed = await routeReport(office, { ...input, ownUnitId: forOthers ? null : (caller.acting?.unit._id ?? null) })
  const hash = bodyHash(office, input)
  const outcome = await office.store.transact(async (tx) => {
    const first = await takeIn(tx, office, caller, input, hash, routed)
    return first ?? (await takeIn(tx, office, caller, { ...input, id: idForAnother(office, caller, input.id) }, hash, routed))
  })
  if (!outcome || outcome === 'different') throw new Refusal('different_body')
  return outcome
}

/** `undefined` = the id is another person's: his report stays his, and this one gets an id of its own. */
async function takeIn(tx: Tx, office: Office, caller: Caller, input: ReportInput, hash: string, routed: RoutedReport): Promise<Answer | 'different' | undefined> {
  const existing = await tx.get('report', input.id)
  if (existing) {
    const informant = await tx.get('informant', input.id)
    if (existing.bodyHash === hash && informant) return answerWith(tx, existing, informant, input, routed)
    return isReporter(caller, informant) ? 'different' : undefined
  }
  const report = newReport(office, caller, input, hash, routed)
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
  return answerWith(tx, report, informant, input, routed)
}

/** Hangs on what has come meanwhile, and names each photo with the hash that arrived: what is missing, the phone sends again. */
async function answerWith(tx: Tx, report: Report, informant: Informant, input: ReportInput, routed: RoutedReport): Promise<Answer> {
  const photos = await attachPhotos(tx, { reportId: report._id, purpose: 'before', personId: informant.personId, bySender: 'reporter', at: report.receivedAt }, input.photos)
  return {
    id: report._id,
    number: report.number,
    state: report.steps[0]?.state ?? report.state,
    photos: photos.map(({ id, sha256, state, say }) => ({ id, sha256, state, say })),
    route: routeView(report, routed.units),
    receivedAt: report.receivedAt,
  }
}
