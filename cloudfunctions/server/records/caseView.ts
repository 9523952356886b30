/** A case as one person may see it. Built from the case alone: who reported it is not at hand here (C8, T-05). */
import { civilDay, civilTime, isPast } from '@shared/domain/calendar'
import type { CaseSummary, CaseView } from '@shared/contract/hazard.rows'
import { categoryWords, isLate, mostReturns, placeWords } from '@shared/domain/hazard'
import { dutiesOwed, movesFor } from '@shared/domain/hazardMoves'
import type { ActorFacts, MoveName } from '@shared/domain/hazardMoves'
import type { Grading, Report } from '../ports/documents'
import { sharedSince, stepsFor } from './caseSteps'
import { criterionWords } from './decisions/stepWords'
import type { Reader } from './photoSender'
import { photoStates } from './photoStates'
import { routeView } from './routeView'
import { mayPrintSheet } from './sheetReaders'
import { unitName, unitRef } from './units'
import type { Directory } from './units'

/** Who looks: what the table of moves asks of him, and whether it is his own report. */
export interface Viewer extends ActorFacts {
  readonly own: boolean
}

/** What this person may do now: the table of moves, less what only the moment or the case itself forbids. */
export function movesNow(report: Report, viewer: ActorFacts, now: number): MoveName[] {
  const moves = movesFor(report, viewer).filter((move) => !closedOff[move]?.(report, now))
  // Who may decide the grade has no need to propose it.
  return moves.includes('gradeMajor') ? moves.filter((move) => move !== 'proposeMajor') : moves
}
const closedOff: Partial<Record<MoveName, (report: Report, now: number) => boolean>> = {
  return: (report) => report.returns >= mostReturns,
  withdraw: (report) => report.mergedFrom.length > 0,
  askExtension: (report, now) => isPast(report.fixBy, now),
}

const place = (report: Report, units: Directory) => placeWords(report.place, report.place.unitId === null ? null : unitName(units, report.place.unitId))
const seenDay = (report: Report, own: boolean) => (own ? `${civilDay(report.seenAt)} ${civilTime(report.seenAt)}` : civilDay(report.seenAt))

/** Relations of those who work on it; a reporter alone reads neither who is asked nor what only the office keeps. */
const isOfficer = ({ relations }: Viewer): boolean => relations.some((relation) => relation !== 'reporter' && relation !== 'stranger')

function gradingView(grading: Grading | null, units: Directory): CaseView['graded'] {
  if (grading === null) return null
  const { criterionId, words, at, byUnitId } = grading
  return { criterionId, document: criterionWords(criterionId, ''), words, at, by: unitName(units, byUnitId) }
}

export async function caseView(reader: Reader, report: Report, viewer: Viewer, units: Directory, now: number): Promise<CaseView> {
  const { own } = viewer
  const officer = isOfficer(viewer)
  const view = async (ids: readonly string[]) => (await photoStates(reader, report._id, ids)).map(({ id, state, edition }) => ({ id, state, edition }))
  const assignee = officer && report.assigneeId !== null ? await reader.get('person', report.assigneeId) : undefined
  const survivor = report.mergedInto === null ? undefined : await reader.get('report', report.mergedInto)
  return {
    id: report._id,
    number: report.number,
    version: report.version,
    state: report.state,
    level: report.level,
    suspicion: report.suspicion,
    category: report.category,
    text: report.text,
    place: { class: report.place.class, words: report.place.words, unit: unitRef(units, report.place.unitId), position: report.place.position },
    harms: [...report.harms],
    firstAid: [...report.firstAid],
    source: report.source,
    reporterName: report.shownName,
    seenDay: seenDay(report, own),
    photos: await view(report.photos),
    afterPhotos: await view(report.afterPhotos),
    route: routeView(report, units),
    returns: report.returns,
    steps: stepsFor(report.steps, own, units, officer ? Infinity : sharedSince(report.steps)),
    moves: movesNow(report, viewer, now),
    sheet: mayPrintSheet(report, viewer.relations),
    acceptBy: report.acceptBy,
    fixBy: report.fixBy,
    reviewBy: report.reviewBy,
    late: isLate(report, now),
    dueAt: report.dueAt,
    escalated: report.escalated,
    assignee: assignee?.name ?? null,
    proposed: gradingView(report.proposed, units),
    graded: report.level === 'major' ? gradingView(report.graded, units) : null,
    plan: report.plan === null ? null : { ...report.plan, responsible: officer ? report.plan.responsible : '' },
    controls: report.controls === null ? null : { kinds: [...report.controls.kinds], words: report.controls.words },
    workersToldAt: report.workersToldAt,
    owes: dutiesOwed(report),
    extension: report.extension,
    outside: report.outside,
    mergedInto: survivor ? { id: survivor._id, number: survivor.number } : null,
    mergedCount: report.mergedFrom.length,
    hotline: officer ? report.hotline : null,
  }
}

/** One line of a list. @param moves what the reader may do with it; none where a list offers nothing */
export const caseSummary = (report: Report, own: boolean, units: Directory, now: number, moves: readonly MoveName[] = []): CaseSummary => ({
  id: report._id,
  number: report.number,
  state: report.state,
  level: report.level,
  suspicion: report.suspicion,
  category: categoryWords(report.category),
  place: place(report, units),
  text: report.text,
  thumb: report.photos[0] ?? null,
  photoCount: report.photos.length,
  seenDay: seenDay(report, own),
  acceptBy: report.acceptBy,
  fixBy: report.fixBy,
  handler: report.assignment.handlerId === null ? '待指定' : unitName(units, report.assignment.handlerId),
  late: isLate(report, now),
  dueAt: report.dueAt,
  escalated: report.escalated,
  moves: [...moves],
  version: report.version,
})
