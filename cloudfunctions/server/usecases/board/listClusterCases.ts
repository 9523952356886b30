/** The cases of one cluster, the newest first. */
import { since } from '@shared/domain/cluster'
import type { UseCase } from '../../ports/useCase'
import { caseSummary } from '../../records/caseView'
import { clusterWindow } from '../../records/clusters'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'

/** @throws Refusal `not_found` for a place without cases. */
export const listClusterCases: UseCase<'board.clusterCases'> = async (office, _caller, { key, days }) => {
  const [cluster, units] = await Promise.all([office.store.get('cluster', key), unitsOf(office)])
  if (!cluster) throw new Refusal('not_found', 'key')
  const now = office.clock.now()
  const reports = await Promise.all(since(cluster.cases, clusterWindow(now, days)).map(({ id }) => office.store.get('report', id)))
  return { rows: reports.filter((report) => report !== undefined).map((report) => caseSummary(report, false, units, now)) }
}
