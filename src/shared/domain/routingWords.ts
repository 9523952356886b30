/** The routing table in sentences a clerk can check against the paper. */
import type { RoutingRow } from './routing'
import { categoryLabel, placeClasses } from './words'

export const ownerWords = { unit: '所在单位', property: '物业公司', territorial: '所在社区、村', town: '所在街道、乡镇', department: '指定部门' } as const satisfies Record<RoutingRow['owner'], string>

/** A row without its key, as an editor holds it. */
export type RoutingDraft = Omit<RoutingRow, 'key'>
/** Names of units by id. */
export type UnitNames = (id: string) => string

/** The key of a row: its class, and its category unless it is the default row. */
export const routingKey = ({ class: place, category }: Pick<RoutingRow, 'class' | 'category'>): string => (category === '' ? place : `${place}.${category}`)
export const withKey = (draft: RoutingDraft): RoutingRow => ({ ...draft, key: routingKey(draft) })

/** 市场 · 消防通道, or 市场 · 各类隐患. */
export const routingRowName = ({ class: place, category }: Pick<RoutingRow, 'class' | 'category'>): string =>
  `${placeClasses[place]} · ${category === '' ? '各类隐患' : categoryLabel(category)}`

export const handlerWords = (row: RoutingDraft, name: UnitNames): string =>
  row.owner === 'department' ? (row.departmentId === null ? '未指定部门' : name(row.departmentId)) : ownerWords[row.owner]
export const supervisorWords = (row: RoutingDraft, name: UnitNames): string => (row.supervisorId === null ? '按单位的主管部门' : name(row.supervisorId))
export const assistWords = (row: RoutingDraft, name: UnitNames): string => (row.assistIds.length === 0 ? '无' : row.assistIds.map(name).join('、'))
export const limitWords = (row: Pick<RoutingRow, 'acceptHours' | 'fixDays'>): string => `${String(row.acceptHours)} 小时内接收，${String(row.fixDays)} 个工作日内整改`

/** Who does it and by when, in one sentence. */
export const routingRowWords = (row: RoutingDraft, name: UnitNames): string =>
  [`${handlerWords(row, name)}主办`, `监管：${supervisorWords(row, name)}`, ...(row.assistIds.length > 0 ? [`协办：${assistWords(row, name)}`] : []), limitWords(row)].join('；')
