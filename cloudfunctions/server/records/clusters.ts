/** Keeps the cases of a place together while they come in, so that 专项排查 is offered without looking through the cases. */
import { startOfDay } from '@shared/domain/calendar'
import { clusterKey, isSign, nthAt, withCase } from '@shared/domain/cluster'
import { isTerritory } from '@shared/domain/territory'
import type { CaseStanding, Report } from '../ports/documents'
import type { Tx } from '../ports/store'
import type { Directory } from './units'

/** The index of places asks for the third newest: fewer are never a cluster. */
export const fewestInCluster = 3
/** Looked back over, where nothing else is asked. */
export const usualDays = 30
const day = 86_400_000
/** First moment of so many civil days, today included. */
export const clusterWindow = (now: number, days = usualDays): number => startOfDay(now) - (days - 1) * day

/** Takes a case into the cluster of its place, or out of it. */
export async function keepInCluster(tx: Tx, report: Report, standing: CaseStanding, units: Directory): Promise<void> {
  const unit = units.get(report.place.unitId ?? '')
  const key = clusterKey(report.place, unit !== undefined && isTerritory(unit))
  if (key === '') return
  const there = await tx.get('cluster', key)
  const sign = standing.scopes.length > 0 && isSign(report.state)
  const one = { id: report._id, category: standing.category, at: standing.foundAt }
  const before = there?.cases ?? []
  const known = before.find(({ id }) => id === one.id)
  if (sign ? known?.category === one.category : known === undefined) return
  const cases = withCase(before, one, sign)
  await tx.put('cluster', { _id: key, v: 1, unitId: report.place.unitId, words: sign ? report.place.words : (there?.words ?? ''), cases, thirdAt: nthAt(cases, fewestInCluster) })
}
