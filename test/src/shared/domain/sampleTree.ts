/** A small county for rules: office, departments, a town with a community, enterprises with and without an account. */
import type { RoutingQuestion } from '@shared/domain/routing'
import { firstRoutingRows } from '@shared/domain/routingTable'
import type { RoutingUnit, Units } from '@shared/domain/territory'
import type { UnitKind } from '@shared/domain/words'

const tree: readonly [id: string, name: string, kind: UnitKind, parent: string | null, department: string | null, hasAccount: boolean][] = [
  ['office', '安委办', 'office', null, null, true],
  ['d-emergency', '应急局', 'department', 'office', null, true],
  ['d-fire', '消防大队', 'department', 'office', null, true],
  ['d-housing', '住建局', 'department', 'office', null, true],
  ['d-market', '市监局', 'department', 'office', null, true],
  ['d-transport', '交通局', 'department', 'office', null, true],
  ['d-power', '能源办', 'department', 'office', null, true],
  ['t-east', '城东街道', 'town', 'office', null, true],
  ['c-xinghe', '星河社区', 'community', 't-east', null, true],
  ['v-silent', '竹林村', 'village', 't-east', null, false],
  ['e-market', '城东市场管理方', 'enterprise', 'c-xinghe', 'd-market', true],
  ['e-silent', '没有账号的厂', 'enterprise', 'c-xinghe', 'd-emergency', false],
  ['e-far', '竹林村小厂', 'enterprise', 'v-silent', 'd-emergency', false],
  ['w-anju', '安居物业', 'property', 'c-xinghe', 'd-housing', true],
]
const above = (id: string): string[] => {
  const parent = tree.find((row) => row[0] === id)?.[3] ?? null
  return [id, ...(parent === null ? [] : above(parent))]
}

export const units: Units = new Map(tree.map(([id, name, kind, parentId, departmentId, hasAccount]): [string, RoutingUnit] => [id, { _id: id, name, kind, parentId, scopes: above(id), departmentId, hasAccount }]))
export const table = { version: 1, rows: firstRoutingRows({ emergency: 'd-emergency', fire: 'd-fire', housing: 'd-housing', market: 'd-market', transport: 'd-transport', power: 'd-power' }) }
export const question = (change: Partial<RoutingQuestion> = {}): RoutingQuestion => ({
  class: 'market',
  unitId: 'e-market',
  category: 'escape.blocked',
  text: '',
  channel: 'unit',
  ownUnitId: null,
  headNames: [],
  lead: null,
  barredIds: [],
  refusedBy: [],
  ...change,
})
