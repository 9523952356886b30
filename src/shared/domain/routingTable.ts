/**
 * The table an instance starts with: one default row per class of place, and rows where a category changes the line (field.md).
 * The office keeps its own versions; department ids are the instance's.
 */
import type { RoutingRow } from './routing'
import type { Category, PlaceClass } from './words'

/** Which unit does the work of which department here. */
export interface Departments {
  readonly emergency: string
  readonly fire: string
  readonly housing: string
  readonly market: string
  readonly transport: string
  readonly power: string
}
type Owner = RoutingRow['owner'] | { readonly department: string }

const row = (place: PlaceClass, category: Category | '', owner: Owner, supervisorId: string, fixDays: number, because: string, assistIds: readonly string[] = []): RoutingRow => ({
  key: category === '' ? place : `${place}.${category}`,
  class: place,
  category,
  owner: typeof owner === 'string' ? owner : 'department',
  departmentId: typeof owner === 'string' ? null : owner.department,
  supervisorId,
  assistIds,
  acceptHours: 24,
  fixDays,
  because,
})

export const firstRoutingRows = (of: Departments): readonly RoutingRow[] => [
  row('enterprise', '', 'unit', of.emergency, 5, '企业对本单位的隐患负主体责任'),
  row('enterprise', 'escape', 'unit', of.fire, 3, '企业对本单位的疏散通道负主体责任'),
  row('enterprise', 'fire', 'unit', of.fire, 5, '企业对本单位的消防设施负主体责任'),
  row('enterprise', 'gas', 'unit', of.housing, 3, '用气单位对用气安全负责'),
  row('enterprise', 'lift', 'unit', of.market, 3, '特种设备由使用单位负责'),
  row('smallVenue', '', 'unit', of.emergency, 5, '九小场所由经营者负责，社区协助'),
  row('smallVenue', 'escape', 'unit', of.fire, 3, '九小场所的疏散通道由经营者负责'),
  row('smallVenue', 'gas', 'unit', of.housing, 3, '用气场所由经营者负责'),
  row('mixedUse', '', 'unit', of.fire, 5, '多业态混合场所由统一管理方负责'),
  row('crowded', '', 'unit', of.fire, 3, '人员密集场所由经营管理单位负责'),
  row('market', '', 'unit', of.market, 5, '市场由开办管理方负责'),
  row('market', 'escape', 'unit', of.fire, 3, '市场的消防通道由开办管理方负责'),
  row('market', 'fire', 'unit', of.fire, 5, '市场的消防设施由开办管理方负责'),
  row('estateManaged', '', 'property', of.housing, 5, '小区有物业，先由物业公司处理'),
  row('estateManaged', 'escape', 'property', of.fire, 3, '小区的消防车通道由物业公司管理，消防救援机构监管', [of.housing]),
  row('estateManaged', 'ebike', 'property', of.fire, 3, '电动车停放充电由物业公司管理', [of.housing]),
  row('estateUnmanaged', '', 'territorial', of.housing, 5, '小区没有物业，由社区负责'),
  row('estateUnmanaged', 'escape', 'territorial', of.fire, 3, '小区没有物业，消防通道由社区负责', [of.housing]),
  row('nationalRoad', '', { department: of.transport }, of.emergency, 5, '国省道由交通运输部门养护管理'),
  row('countyRoad', '', { department: of.transport }, of.emergency, 5, '县乡道路由交通运输部门养护管理'),
  row('villageRoad', '', 'territorial', of.transport, 5, '村道由所在的村负责'),
  row('cityRoad', '', { department: of.housing }, of.emergency, 5, '城区道路由住建（城管）部门负责'),
  row('gasPipe', '', { department: of.housing }, of.emergency, 3, '燃气管线由住建部门监管，督促经营企业处理'),
  row('powerLine', '', { department: of.power }, of.emergency, 3, '电力线路由电力管理部门督促供电单位处理'),
  row('lift', '', 'unit', of.market, 3, '电梯由使用管理单位负责'),
  row('campus', '', 'unit', of.emergency, 3, '校园安全由学校负责'),
  row('campus', 'escape', 'unit', of.fire, 3, '校园的疏散通道由学校负责'),
  row('hospital', '', 'unit', of.emergency, 3, '院内安全由医院负责'),
  row('hospital', 'escape', 'unit', of.fire, 3, '医院的疏散通道由医院负责'),
  row('site', '', 'unit', of.housing, 3, '建筑工地由施工总承包单位负责'),
  row('woods', '', 'territorial', of.emergency, 5, '林地由所在的村或社区巡护'),
  row('water', '', 'territorial', of.emergency, 5, '河湖水库由所在的村或社区巡查'),
  row('other', '', 'unit', of.emergency, 5, '由地点所在单位负责'),
]
