/** What the office's clock does to a case: reminded, 逾期, one unit up, up again; each with its event and audit row, once. */
import { dutiesOwed, nextWake } from '@shared/domain/timing'
import type { Duty } from '@shared/domain/timing'
import type { Report } from '../ports/documents'
import type { Tx } from '../ports/store'
import type { TimeRules } from './calendarSetting'
import { ruleOf } from './deadlines'
import { recordState } from './stateRows'
import type { Directory } from './units'

/** In the audit the office's clock is nobody's id. */
export const clockWord = 'clock'

/**
 * Does to this case what is owed at `now`; nothing where it was done already, however often and by how many it is asked.
 * The version stays: who decides on the case meanwhile is not told that a colleague was faster.
 * @returns whether something was owed
 */
export async function keepTime(tx: Tx, id: string, now: number, time: TimeRules, units: Directory): Promise<boolean> {
  const report = await tx.get('report', id)
  if (!report?.open || report.wakeAt === 0 || report.wakeAt > now) return false
  const rule = ruleOf(report, time)
  const owed = dutiesOwed(report, rule, time.table, report.wakeAt, now)
  const kept = owed.reduce((so, duty) => ({ ...so, ...changeOf[duty](now) }), report)
  await tx.put('report', { ...kept, wakeAt: nextWake(kept, rule, time.table) })
  if (owed.includes('late')) await recordState(tx, kept, now, units)
  for (const duty of owed) await recordDuty(tx, kept, duty, now)
  return owed.length > 0
}

const changeOf: Readonly<Record<Duty, (now: number) => Partial<Report>>> = {
  remind: (now) => ({ remindedAt: now }),
  late: () => ({ late: true }),
  escalate: () => ({ escalated: 1 }),
  escalateAgain: () => ({ escalated: 2 }),
}

/** A deadline belongs to a version of the case, so each duty happens once under its id. */
async function recordDuty(tx: Tx, report: Report, duty: Duty, now: number): Promise<void> {
  const about = `hazard:${report._id}`
  const _id = `${about}:${String(report.version)}:${duty}`
  const payload = { reportId: report._id, version: report.version, state: report.state, handlerId: report.assignment.handlerId, fromHandlerId: null }
  await tx.create('event', { _id, v: 1, name: `hazard.${duty}`, about, at: now, payload, state: 'pending', tries: 0, nextAt: now, lastProblem: '' })
  if (duty === 'remind') return
  await tx.create('audit', { _id, v: 1, at: now, who: clockWord, unitId: '', what: `hazard.${duty}`, about, outcome: 'done', detail: { version: report.version, state: report.state, dueAt: report.dueAt, handlerId: report.assignment.handlerId }, sealed: 0 })
}
