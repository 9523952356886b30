/** What the routing table leaves open, in sentences for the office (issue 2, point 4). Empty = every place finds its way. */
import type { RoutingRow } from './routing'
import type { Units } from './territory'
import { categories, placeClasses } from './words'
import type { PlaceClass } from './words'

const nameOf = (row: RoutingRow): string => {
  const group = (categories as Record<string, { label: string }>)[row.category]
  return row.category === '' ? `“${placeClasses[row.class]}”的默认行` : `“${placeClasses[row.class]}”的“${group?.label ?? row.category}”行`
}

function gapsOfClass(rows: readonly RoutingRow[], place: PlaceClass): string[] {
  const defaults = rows.filter((row) => row.class === place && row.category === '').length
  if (defaults === 1) return []
  return [defaults === 0 ? `“${placeClasses[place]}”没有默认行：这类地点都要等安委办指定牵头` : `“${placeClasses[place]}”有${String(defaults)}个默认行，只能留一个`]
}

function faultsOfRow(row: RoutingRow, rows: readonly RoutingRow[], units: Units): string[] {
  const faults: string[] = []
  const missing = (id: string) => !units.has(id)
  if (row.category !== '' && !(row.category in categories)) faults.push(`${nameOf(row)}：没有这个类别`)
  if (rows.find((one) => one.class === row.class && one.category === row.category) !== row && row.category !== '') faults.push(`${nameOf(row)}重复，只有第一行有效`)
  if (row.owner === 'department' && row.departmentId === null) faults.push(`${nameOf(row)}写明由部门主办，却没有指定部门`)
  for (const id of [row.departmentId, row.supervisorId, ...row.assistIds]) if (id !== null && missing(id)) faults.push(`${nameOf(row)}指向的单位已不存在`)
  return faults
}

function warningsOfRow(row: RoutingRow, units: Units): string[] {
  const gaps: string[] = []
  const department = row.owner === 'department' && row.departmentId !== null ? units.get(row.departmentId) : undefined
  if (department && !department.hasAccount) gaps.push(`${nameOf(row)}：${department.name}还没有账号，这类件会转给监管部门或安委办`)
  if (row.owner !== 'department' && row.supervisorId === null) gaps.push(`${nameOf(row)}没有监管部门：没有主管部门的单位，报告单位自身的件只能等安委办指定`)
  return gaps
}

/** What keeps a table from being saved: a class without its one default row, a row nobody can follow. */
export const routingFaults = (rows: readonly RoutingRow[], units: Units): string[] => [
  ...(Object.keys(placeClasses) as PlaceClass[]).flatMap((place) => gapsOfClass(rows, place)),
  ...rows.flatMap((row) => faultsOfRow(row, rows, units)),
]

/** Every gap of a table against the units there are, the faults first. */
export const routingGaps = (rows: readonly RoutingRow[], units: Units): string[] => [...routingFaults(rows, units), ...rows.flatMap((row) => warningsOfRow(row, units))]
