/** The timeline of a case in sentences. What the reporter did carries the day only for everybody else (T-06). */
import { sentenceOf } from '@shared/domain/caseSentences'
import { startOfDay } from '@shared/domain/calendar'
import { stepLabel } from '@shared/domain/hazardMoves'
import type { CaseView } from '@shared/contract/hazard.rows'
import type { CaseStep } from '../ports/documents'
import { unitName } from './units'
import type { Directory } from './units'

/** A step made by the one who reported: it names no unit and no person. */
export const isReportersStep = (step: Pick<CaseStep, 'byUnitId' | 'byPersonId'>): boolean => step.byUnitId === null && step.byPersonId === null

/** Steps for people, oldest first. */
export const stepsFor = (steps: readonly CaseStep[], own: boolean, units: Directory): CaseView['steps'] =>
  steps.map((step) => {
    const reporters = isReportersStep(step)
    const dayOnly = reporters && !own
    return {
      move: step.move,
      label: stepLabel(step.move),
      at: dayOnly ? startOfDay(step.at) : step.at,
      dayOnly,
      by: reporters ? '上报人' : unitName(units, step.byUnitId),
      sentence: sentenceOf(step, { by: unitName(units, step.byUnitId), target: unitName(units, step.targetUnitId) }),
      photos: [...step.photos],
    }
  })
