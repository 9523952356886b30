/** A deadline is near, is over, or has long been over: those who answer for the case, and the units above, find it in their inbox. */
import type { Alarm } from '@shared/domain/timing'
import type { OfficeEvent, Report } from '../ports/documents'
import type { Office } from '../ports/office'
import { holderOf, unitsAbove } from '../records/unitsAbove'
import { unitsOf } from '../records/units'
import type { Directory } from '../records/units'
import { officersOf } from './audience'
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
      }, report.number)
    }
  }
}

interface Addressed {
  readonly unitId: string
  readonly persons: readonly string[]
}
const nobody: Addressed = { unitId: '', persons: [] }

/** With nobody above, the 安委办; what waits for the 安委办 itself goes up no further, and it is told to get on with it. */
async function behind(office: Office, audience: AlarmAudience, report: Report): Promise<Addressed> {
  const units = await unitsOf(office)
  const holderId = holderOf(report, units)
  if (holderId === null) return audience === 'office' || audience === 'holder' ? theOffice(office, report, units) : nobody
  if (audience === 'office') return nobody
  if (audience === 'holder' || audience === 'handler') return { unitId: holderId, persons: [...(await officersOf(office, holderId)), ...assigned(report)] }
  const above = unitsAbove(report, units)
  const unitId = audience === 'above' ? above[0] : (above[1] ?? above[0])
  return unitId === undefined ? theOffice(office, report, units) : { unitId, persons: await officersOf(office, unitId) }
}

/** Who is asked to fix it, while it waits for the fix. */
const assigned = ({ state, assigneeId }: Report): readonly string[] => (state === 'rectifying' && assigneeId !== null ? [assigneeId] : [])

/** Not of a case that is against it (T-10). */
async function theOffice(office: Office, report: Report, units: Directory): Promise<Addressed> {
  const unit = [...units.values()].find(({ kind }) => kind === 'office')
  return unit && report.scopes.includes(unit._id) ? { unitId: unit._id, persons: await officersOf(office, unit._id) } : nobody
}
