/** A 重大 one: graded by a criterion in force, planned in five parts, kept under control, told to the workers (L-01 L-03 L-09). */
import { civilDay } from '@shared/domain/calendar'
import { criterionDocument, inForce } from '@shared/domain/criteriaDocuments'
import type { Grading, Report } from '../../ports/documents'
import type { Decide, Deciding, RefusedDecision } from './deciding'

/** Only what was in force on the day the report came in may be cited. */
function grading({ report, caller, now }: Deciding, cited: { readonly criterionId: string; readonly words: string }): Grading | RefusedDecision {
  const document = criterionDocument(cited.criterionId)
  if (!document || !inForce(document, civilDay(report.receivedAt))) return { refuse: 'criterion_not_in_force', field: 'criterionId' }
  return { criterionId: document.id, words: cited.words, at: now, byUnitId: caller.acting?.unit._id ?? '' }
}
const graded = (result: Grading | RefusedDecision, change: (grade: Grading) => Partial<Report>) => Promise.resolve('refuse' in result ? result : { change: change(result) })

export const proposeMajor: Decide<'proposeMajor'> = async (facts, input) => graded(grading(facts, input), (proposed) => ({ proposed }))
export const gradeMajor: Decide<'gradeMajor'> = async (facts, input) => graded(grading(facts, input), (grade) => ({ level: 'major', graded: grade, proposed: null }))
export const lowerMajor: Decide<'lowerMajor'> = async () => Promise.resolve({ change: { level: 'ordinary', proposed: null } })

/** A plan puts off no deadline; where more time is needed, 延期 is asked for. One that is late already plans what is still possible. */
export const plan: Decide<'plan'> = async ({ report, now }, { measures, responsible, funds, until, contingency }) => {
  const late = report.fixBy < now
  if (until <= now || (!late && until > report.fixBy)) return Promise.resolve({ refuse: 'until_not_possible', field: 'until' })
  return { change: { state: 'rectifying', plan: { measures, responsible, funds, until, contingency } } }
}
export const control: Decide<'control'> = async (_, { kinds, words }) => Promise.resolve({ change: { controls: { kinds: [...new Set(kinds)], words } } })
export const tellWorkers: Decide<'tellWorkers'> = async ({ now }) => Promise.resolve({ change: { workersToldAt: now } })
