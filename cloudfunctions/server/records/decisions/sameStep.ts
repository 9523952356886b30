/** Is this decision the one that made the last step? What its words do not tell is compared too, or a second text would be lost as a replay. */
import type { Decision } from '@shared/contract/hazard'
import type { CaseStep, Report } from '../../ports/documents'
import { canonical } from '../canonical'
import { stepWords } from './stepWords'

const sameIds = (step: CaseStep, refs: readonly { readonly id: string }[]): boolean => refs.every(({ id }) => step.photos.includes(id))

function sameContent(report: Report, step: CaseStep, input: Decision): boolean {
  switch (input.move) {
    case 'merge':
      return report.mergedInto === input.intoId
    case 'assign':
      return report.assigneeId === input.personId
    case 'plan': {
      const { measures, responsible, funds, until, contingency } = input
      return canonical(report.plan) === canonical({ measures, responsible, funds, until, contingency })
    }
    case 'fix':
    case 'fixOnSpot':
      return sameIds(step, input.photos)
    default:
      return true
  }
}

export const isSameStep = (report: Report, step: CaseStep, input: Decision): boolean =>
  step.move === input.move && step.ground === stepWords(input) && sameContent(report, step, input)
