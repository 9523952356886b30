/** A case as one caller may see it: those who work on it, its reporter, and one whose case was merged into it (并案). */
import type { CaseView } from '@shared/contract/hazard.rows'
import type { Relation } from '@shared/domain/words'
import type { Caller } from '../ports/caller'
import type { Informant, Report } from '../ports/documents'
import type { Office } from '../ports/office'
import { actorOf } from './authorise'
import { stepsFor } from './caseSteps'
import { caseView } from './caseView'
import { survivorsOf } from './decisions/merging'
import type { Directory } from './units'

export interface Seen {
  readonly report: Report
  readonly relations: readonly Relation[]
  /** Under which informant he reported it or a case merged into it; undefined = he did not. */
  readonly own: Informant | undefined
}

export async function viewFor(office: Office, caller: Caller, { report, relations, own }: Seen, units: Directory): Promise<CaseView> {
  const onlyReporter = relations.every((relation) => relation === 'reporter')
  if (onlyReporter && own) {
    const told = own._id === report._id ? report : await office.store.get('report', own._id)
    if (told && (told !== report || told.mergedInto !== null)) return followed(office, caller, told, units)
  }
  const viewer = { ...actorOf(caller, report, relations), own: own?._id === report._id }
  return caseView(office.store, report, viewer, units, office.clock.now())
}

/**
 * One's own report, with the life of the case that goes on for it: what another told of the same place stays his (T-06).
 * Its id and version are those of the case in hand, so that 补充 and 未整改 reach the one that is worked on.
 */
async function followed(office: Office, caller: Caller, told: Report, units: Directory): Promise<CaseView> {
  const now = office.clock.now()
  const survivor = (await survivorsOf(office.store, told)).at(-1) ?? told
  const reporter = { ...actorOf(caller, survivor, ['reporter']), own: false }
  const [own, inHand] = await Promise.all([caseView(office.store, told, { ...reporter, own: true }, units, now), caseView(office.store, survivor, reporter, units, now)])
  const { number, text, place, photos, seenDay, harms, firstAid, source, reporterName, suspicion, category, mergedInto } = own
  const since = told.closedAt ?? 0
  const later = survivor.steps.filter((step) => step.at >= since && step.move !== 'absorb' && step.move !== 'release')
  return {
    ...inHand,
    number, text, place, photos, seenDay, harms, firstAid, source, reporterName, suspicion, category, mergedInto,
    mergedCount: 0,
    steps: [...own.steps, ...stepsFor(later, false, units, 0)],
    moves: inHand.moves.filter((move) => move !== 'withdraw'),
  }
}

/** By receipt, signed in or not: what its reporter reads and may still say. */
export async function viewByReceipt(office: Office, caller: Caller, report: Report, units: Directory): Promise<CaseView> {
  if (report.mergedInto !== null) return followed(office, caller, report, units)
  return caseView(office.store, report, { ...actorOf(caller, report, ['reporter']), own: true }, units, office.clock.now())
}
