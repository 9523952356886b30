/** The territorial tree (属地): office > town > community or village > the rest; departments stand beside the towns. */
import type { UnitKind } from './words'

/** What routing knows of a unit; the office's unit document has it all. */
export interface RoutingUnit {
  readonly _id: string
  readonly name: string
  readonly kind: UnitKind
  readonly parentId: string | null
  /** The unit and all above it, lowest first. */
  readonly scopes: readonly string[]
  readonly departmentId: string | null
  readonly hasAccount: boolean
}
export type Units = ReadonlyMap<string, RoutingUnit>

const territorialKinds: readonly UnitKind[] = ['community', 'village', 'town']
export const isTerritory = (unit: RoutingUnit): boolean => territorialKinds.includes(unit.kind)
/** Whoever oversees (office, department, territory) rather than bears 主体责任. */
export const isAuthority = (unit: RoutingUnit): boolean => unit.kind === 'office' || unit.kind === 'department' || isTerritory(unit)

/** Communities, villages and towns at or above a unit, lowest first. */
export const territoriesAbove = (unit: RoutingUnit, units: Units): RoutingUnit[] =>
  unit.scopes.map((id) => units.get(id)).filter((one) => one !== undefined).filter(isTerritory)

/** The unit's 属地: itself, or the nearest above. */
export const territoryOf = (unit: RoutingUnit, units: Units): RoutingUnit | undefined => territoriesAbove(unit, units)[0]
