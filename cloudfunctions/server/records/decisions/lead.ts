/** Whose case it is: given back, a lead named by the office, a colleague asked to fix it. */
import { returnedWords } from '@shared/domain/caseSentences'
import { mostReturns } from '@shared/domain/hazard'
import { unassigned } from '@shared/domain/routing'
import type { Report } from '../../ports/documents'
import type { RoutedReport } from '../routeReport'
import { unitName } from '../units'
import type { Decide } from './deciding'

const reassigned = (routed: Pick<RoutedReport, 'assignment' | 'scopes' | 'acceptBy' | 'fixBy'>): Partial<Report> => ({
  state: routed.assignment.handlerId === null ? 'toAssign' : 'submitted',
  assignment: routed.assignment,
  handlerId: routed.assignment.handlerId ?? '',
  scopes: routed.scopes,
  acceptBy: routed.acceptBy,
  fixBy: routed.fixBy,
  assigneeId: null,
})

export const giveBack: Decide<'return'> = async ({ report, caller, now, units, routed }, input) => {
  if (report.returns >= mostReturns) return Promise.resolve({ refuse: 'returned_enough', field: 'move' })
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

export const assignLead: Decide<'assignLead'> = async ({ routed }) =>
  Promise.resolve(
    routed && routed.assignment.handlerId !== null
      ? { change: reassigned(routed), targetUnitId: routed.assignment.handlerId }
      : { refuse: 'target_not_possible', field: 'targetId' },
  )

/** `until` is the unit's own wish within the deadline of the case; it stands in the step's words. */
export const assign: Decide<'assign'> = async ({ colleagueIds, now, report }, input) => {
  if (!colleagueIds.includes(input.personId)) return Promise.resolve({ refuse: 'person_not_possible', field: 'personId' })
  if (input.until !== undefined && (input.until <= now || (report.fixBy > now && input.until > report.fixBy))) return { refuse: 'until_not_possible', field: 'until' }
  return { change: { state: 'rectifying', assigneeId: input.personId } }
}
