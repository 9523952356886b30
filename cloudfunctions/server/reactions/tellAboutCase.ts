/** A case has moved: those whom it concerns find a message in their inbox. */
import type { StepName } from '@shared/domain/hazardMoves'
import type { OfficeEvent, Report } from '../ports/documents'
import type { Office } from '../ports/office'
import { personsOf } from './audience'
import { caseMessages, type Audience, type CaseMessage } from './caseMessages'
import { tell } from './tell'

/** Pages of the phone: a reporter opens its progress, which stands on every phone he uses (a receipt only on the one it was sent from); an officer the case. */
const linkFor = (audience: Audience, id: string): string => (audience === 'reporter' ? `/own/hazard/trace/index?id=${id}` : `/office/hazard/case/index?id=${id}`)
const concerns = (message: CaseMessage, event: OfficeEvent): boolean => message.waiting === undefined || message.waiting === (event.payload['state'] === 'toAssign')

/** The officer who made the move knows of it. */
const madeBy = (report: Report, event: OfficeEvent): string | null => report.steps.find((step) => step.at === event.at)?.byPersonId ?? null

export async function tellAboutCase(office: Office, move: StepName, event: OfficeEvent): Promise<void> {
  const report = await office.store.get('report', String(event.payload['reportId'] ?? ''))
  if (!report) return
  const actor = madeBy(report, event)
  for (const message of caseMessages[move]) {
    if (!concerns(message, event)) continue
    for (const { personId, reportId, number } of await personsOf(office, message.to, report, event)) {
      if (personId === actor) continue
      await tell(office, {
        _id: `${event._id}:${message.to === 'reporter' ? 'r' : 'o'}:${personId}`,
        v: 1,
        personId,
        unitId: message.to === 'reporter' ? '' : String(event.payload['handlerId'] ?? ''),
        at: event.at,
        readAt: 0,
        title: message.title,
        body: message.body(number),
        link: linkFor(message.to, reportId),
      }, number)
    }
  }
}
