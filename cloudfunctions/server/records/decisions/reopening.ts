/** The one who reported takes it back, or says that nothing has been done. */
import { deadlines } from '@shared/domain/deadlines'
import { reopenedWords } from '@shared/domain/caseSentences'
import { unassigned } from '@shared/domain/routing'
import { ruleOf } from '../deadlines'
import type { Decide } from './deciding'
import { moreFromReporter } from './fixing'

/** Others follow the same case: what one of them takes back, the others have still seen. */
export const withdraw: Decide<'withdraw'> = async ({ report, informant, now }) =>
  Promise.resolve(
    report.mergedFrom.length > 0 || informant?._id !== report._id
      ? { refuse: 'others_reported', field: 'move' }
      : { change: { state: 'withdrawn', closedAt: now } },
  )

/** Said twice to be done that was not: the unit that said so does not get it a third time without the office. */
const mostReopens = 1

/** Begins again with a new deadline, at the unit that closed it; the second time the office names the lead. */
export const reopen: Decide<'reopen'> = async (facts, input) => {
  const { report, now, time, units } = facts
  const added = await moreFromReporter(facts, input.photos)
  if ('refuse' in added) return added
  const again = report.steps.filter((step) => step.move === 'reopen').length >= mostReopens
  const waiting = unassigned(report.assignment, reopenedWords, units)
  const toOffice = (again && waiting.scopes.length > 0) || report.assignment.handlerId === null
  const anew = {
    closedAt: null,
    fixedOnSpot: false,
    fixerId: null,
    assigneeId: null,
    plan: null,
    extension: null,
    outside: null,
    ...deadlines({ acceptHours: Infinity, fixDays: Infinity }, ruleOf(report, time), now, time.table),
  } as const
  const lead = toOffice ? { state: 'toAssign' as const, handlerId: '', ...waiting } : { state: 'submitted' as const }
  return { ...added, change: { ...added.change, ...anew, ...lead } }
}
