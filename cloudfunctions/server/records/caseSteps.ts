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

/** When a second reporter came to a case (并案): from then on a reporter's step may be the other one's. */
export const sharedSince = (steps: readonly CaseStep[]): number => steps.find((step) => step.move === 'absorb')?.at ?? Infinity

/**
 * Steps for people, oldest first.
 * @param own he reported it himself; @param shared from this moment on reporters read of each other the day and no words
 */
export const stepsFor = (steps: readonly CaseStep[], own: boolean, units: Directory, shared = Infinity): CaseView['steps'] =>
  steps.map((step) => {
    const reporters = isReportersStep(step)
    const others = reporters && step.at >= shared
    const dayOnly = reporters && (!own || others)
    return {
      move: step.move,
      label: stepLabel(step.move),
      at: dayOnly ? startOfDay(step.at) : step.at,
      dayOnly,
      by: reporters ? '上报人' : unitName(units, step.byUnitId),
      sentence: sentenceOf(others ? { ...step, ground: '' } : step, { by: unitName(units, step.byUnitId), target: unitName(units, step.targetUnitId) }),
      photos: others ? [] : [...step.photos],
    }
  })
