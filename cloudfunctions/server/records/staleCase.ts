/** Somebody was faster: who and when, as far as this person may know (T-25). */
import { movedOnBy, movedOnByReporter } from '@shared/contract/problems'
import { civilTime } from '@shared/domain/calendar'
import { allows } from '@shared/domain/policy'
import type { Caller } from '../ports/caller'
import type { Report } from '../ports/documents'
import type { Office } from '../ports/office'
import { isReportersStep } from './caseSteps'
import { Refusal } from './refusal'
import { unitName } from './units'
import type { Directory } from './units'

/** A colleague who handles cases is named to another, another unit by its name; the one who reported never, nor the minute of what he did. */
export async function movedOn(office: Office, caller: Caller, report: Report, units: Directory): Promise<Refusal> {
  const last = report.steps.at(-1)
  if (!last || isReportersStep(last)) return new Refusal('moved_on', 'version', movedOnByReporter)
  const { acting } = caller
  const colleague = acting !== null && acting.unit._id === last.byUnitId && allows('listCases', acting.roles, true)
  const name = colleague && last.byPersonId !== null ? (await office.store.get('person', last.byPersonId))?.name : null
  return new Refusal('moved_on', 'version', movedOnBy(name ?? unitName(units, last.byUnitId), civilTime(last.at)))
}
