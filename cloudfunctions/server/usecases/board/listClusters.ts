/** Several cases of one enterprise or place in some days, offered as 专项排查: asked of the places, never of the cases. */
import { byCategory, clusterRule, nthAt, since } from '@shared/domain/cluster'
import { civilDay } from '@shared/domain/calendar'
import { placeWords } from '@shared/domain/hazard'
import type { Cluster } from '../../ports/documents'
import type { Page } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { clusterWindow, fewestInCluster, usualDays } from '../../records/clusters'
import { unitName, unitRef, unitsOf } from '../../records/units'
import type { Directory } from '../../records/units'

function rowOf(cluster: Cluster, from: number, units: Directory) {
  const recent = since(cluster.cases, from)
  const name = cluster.unitId === null ? null : unitName(units, cluster.unitId)
  const words = cluster._id === cluster.unitId ? '' : cluster.words
  return {
    key: cluster._id,
    place: placeWords({ class: 'other', words }, name),
    unit: unitRef(units, cluster.unitId),
    amount: recent.length,
    firstDay: civilDay(recent.at(-1)?.at ?? from),
    lastDay: civilDay(recent[0]?.at ?? from),
    categories: byCategory(recent),
  }
}

export const listClusters: UseCase<'board.clusters'> = async (office, _caller, { days = usualDays, least = fewestInCluster, cursor, limit = 20 }) => {
  const units = await unitsOf(office)
  const from = clusterWindow(office.clock.now(), days)
  const page: Page<Cluster> = await office.store.find('clustersByThird', { from }, cursor === undefined ? { limit } : { limit, cursor })
  const rows = page.rows.filter(({ cases }) => nthAt(cases, least) >= from).map((cluster) => rowOf(cluster, from, units))
  const answer = { rule: clusterRule(days, least), days, least, rows }
  return page.next === undefined ? answer : { ...answer, next: page.next }
}
