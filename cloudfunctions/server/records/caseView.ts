/** A case as one person may see it. Built from the case alone: who reported it is not at hand here (C8, T-05). */
import { civilDay, civilTime } from '@shared/domain/calendar'
import { openMoves } from '@shared/contract/hazard'
import type { CaseSummary, CaseView } from '@shared/contract/hazard.rows'
import { categoryWords, isLate, mostReturns, placeWords } from '@shared/domain/hazard'
import { movesFor } from '@shared/domain/hazardMoves'
import type { MoveName } from '@shared/domain/hazardMoves'
import type { Relation } from '@shared/domain/words'
import type { Report } from '../ports/documents'
import { stepsFor } from './caseSteps'
import type { Reader } from './photoSender'
import { photoStates } from './photoStates'
import { routeView } from './routeView'
import { unitName, unitRef } from './units'
import type { Directory } from './units'

/** Who looks: his relations, and whether it was he who fixed it. */
export interface Viewer {
  readonly relations: readonly Relation[]
  readonly isFixer: boolean
}

/** What this person may do now: the table of moves, of which this version knows how to make some. */
export function movesNow(report: Report, viewer: Viewer): MoveName[] {
  const made: readonly MoveName[] = openMoves
  return movesFor(report, viewer).filter((move) => made.includes(move) && !(move === 'return' && report.returns >= mostReturns))
}

const place = (report: Report, units: Directory) => placeWords(report.place, report.place.unitId === null ? null : unitName(units, report.place.unitId))
const seenDay = (report: Report, own: boolean) => (own ? `${civilDay(report.seenAt)} ${civilTime(report.seenAt)}` : civilDay(report.seenAt))

export async function caseView(reader: Reader, report: Report, viewer: Viewer, units: Directory, now: number): Promise<CaseView> {
  const own = viewer.relations.includes('reporter')
  const view = async (ids: readonly string[]) => (await photoStates(reader, report._id, ids)).map(({ id, state, edition }) => ({ id, state, edition }))
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
    steps: stepsFor(report.steps, own, units),
    moves: movesNow(report, viewer),
    acceptBy: report.acceptBy,
    fixBy: report.fixBy,
    late: isLate(report, now),
  }
}

/** One line of a list. */
export const caseSummary = (report: Report, own: boolean, units: Directory, now: number): CaseSummary => ({
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
  version: report.version,
})
