/** A deadline is near, is over, or has long been over: those who answer for the case, and the units above, find it in their inbox. */
import type { Alarm } from '@shared/domain/timing'
import type { OfficeEvent, Report } from '../ports/documents'
import type { Office } from '../ports/office'
import { unitsAbove } from '../records/unitsAbove'
import { unitsOf } from '../records/units'
import { officersOf, safetyOffice } from './audience'
import { alarmMessages } from './alarmMessages'
import type { AlarmAudience } from './alarmMessages'
import { tell } from './tell'

export async function tellAboutAlarm(office: Office, alarm: Alarm, event: OfficeEvent): Promise<void> {
  const report = await office.store.get('report', String(event.payload['reportId'] ?? ''))
  // A case that has moved on since is no longer what the message says.
  if (!report || report.version !== event.payload['version']) return
  for (const message of alarmMessages[alarm]) {
    const { unitId, persons } = await behind(office, message.to, report)
    for (const personId of new Set(persons)) {
      await tell(office, {
        _id: `${event._id}:${message.to}:${personId}`,
        v: 1,
        personId,
        unitId,
        at: event.at,
        readAt: 0,
        title: message.title,
        body: message.body(report.number),
        link: `/office/hazard/case/index?id=${report._id}`,
      })
    }
  }
}

/** With nobody above, the 安委办. */
async function behind(office: Office, audience: AlarmAudience, report: Report): Promise<{ unitId: string; persons: readonly string[] }> {
  if (audience === 'holder') return inHand(office, report)
  const above = unitsAbove(report, await unitsOf(office))
  const unitId = audience === 'above' ? above[0] : (above[1] ?? above[0])
  return unitId === undefined ? { unitId: '', persons: await safetyOffice(office) } : { unitId, persons: await officersOf(office, unitId) }
}

/** What waits for the regulator's review is the regulator's to do (监管部门复查). */
async function inHand(office: Office, { state, level, assignment }: Report): Promise<{ unitId: string; persons: readonly string[] }> {
  const reviewer = state === 'selfVerified' && level === 'major' ? assignment.supervisorId : null
  const unitId = reviewer ?? assignment.handlerId
  return unitId === null ? { unitId: '', persons: await safetyOffice(office) } : { unitId, persons: await officersOf(office, unitId) }
}
