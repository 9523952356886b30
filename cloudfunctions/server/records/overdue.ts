/** What the office's clock does to a case: reminded, 逾期, one unit up, up again; each with its event and audit row, once. */
import { alarmsDue, nextWake } from '@shared/domain/timing'
import type { Alarm } from '@shared/domain/timing'
import type { Report } from '../ports/documents'
import type { Tx } from '../ports/store'
import type { TimeRules } from './calendarSetting'
import { ruleOf } from './deadlines'
import { recordState } from './stateRows'
import type { Directory } from './units'

/** In the audit the office's clock is nobody's id. */
export const clockWord = 'clock'

/**
 * Does to this case what is due at `now`; nothing where it was done already, however often and by how many it is asked.
 * The version stays: who decides on the case meanwhile is not told that a colleague was faster.
 * @returns whether something was due
 */
export async function keepTime(tx: Tx, id: string, now: number, time: TimeRules, units: Directory): Promise<boolean> {
  const report = await tx.get('report', id)
  if (!report?.open || report.wakeAt === 0 || report.wakeAt > now) return false
  const rule = ruleOf(report, time)
  const due = alarmsDue(report, rule, time.table, report.wakeAt, now)
  const kept = due.reduce((so, alarm) => ({ ...so, ...changeOf[alarm](now) }), report)
  await tx.put('report', { ...kept, wakeAt: nextWake(kept, rule, time.table) })
  if (due.includes('late')) await recordState(tx, kept, now, units)
  for (const alarm of due) await recordAlarm(tx, kept, alarm, now)
  return due.length > 0
}

const changeOf: Readonly<Record<Alarm, (now: number) => Partial<Report>>> = {
  remind: (now) => ({ remindedAt: now }),
  late: () => ({ late: true }),
  escalate: () => ({ escalated: 1 }),
  escalateAgain: () => ({ escalated: 2 }),
}

/** A deadline belongs to a version of the case, so each alarm happens once under its id. */
async function recordAlarm(tx: Tx, report: Report, alarm: Alarm, now: number): Promise<void> {
  const about = `hazard:${report._id}`
  const _id = `${about}:${String(report.version)}:${alarm}`
  const payload = { reportId: report._id, version: report.version, state: report.state, handlerId: report.assignment.handlerId, fromHandlerId: null }
  await tx.create('event', { _id, v: 1, name: `hazard.${alarm}`, about, at: now, payload, state: 'pending', tries: 0, nextAt: now, lastProblem: '' })
  if (alarm === 'remind') return
  await tx.create('audit', { _id, v: 1, at: now, who: clockWord, unitId: '', what: `hazard.${alarm}`, about, outcome: 'done', detail: { version: report.version, state: report.state, dueAt: report.dueAt, handlerId: report.assignment.handlerId }, sealed: 0 })
}
