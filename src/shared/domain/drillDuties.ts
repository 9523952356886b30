/** Who owes which drill how often (L-30 L-31 L-32, L-34): by what a unit is. A duty is met by a drill that counts, in its period. */
import { civilDay, instantOf } from './calendar'
import type { Scenario } from './sessionWords'
import type { Industry, UnitKind } from './words'

export interface DrillDuty {
  readonly key: string
  readonly name: string
  readonly law: string
  readonly every: 'half' | 'year' | 'twoYears'
  /** The regulator is told (L-31). */
  readonly report: boolean
  /** Only drills of these scenarios meet it; empty = any. */
  readonly scenarios: readonly Scenario[]
}
const fireScenarios = ['fire', 'evacuation', 'ebike', 'gas', 'highRise', 'hotWork'] as const satisfies readonly Scenario[]
const duties = {
  plan: { key: 'plan', name: '综合或专项应急预案演练', law: '《生产安全事故应急预案管理办法》第三十三条', every: 'year', report: false, scenarios: [] },
  site: { key: 'site', name: '现场处置方案演练', law: '《生产安全事故应急预案管理办法》第三十三条', every: 'half', report: false, scenarios: [] },
  risky: { key: 'risky', name: '重点行业应急救援演练（报监管部门）', law: '《生产安全事故应急条例》第八条', every: 'half', report: true, scenarios: [] },
  fire: { key: 'fire', name: '灭火和应急疏散演练', law: '《机关、团体、企业、事业单位消防安全管理规定》第四十条', every: 'year', report: false, scenarios: fireScenarios },
  keyFire: { key: 'keyFire', name: '消防安全重点单位演练', law: '《机关、团体、企业、事业单位消防安全管理规定》第四十条', every: 'half', report: false, scenarios: fireScenarios },
  authority: { key: 'authority', name: '政府和部门应急预案演练', law: '《生产安全事故应急条例》第八条', every: 'twoYears', report: false, scenarios: [] },
} as const satisfies Record<string, DrillDuty>

export interface DrillProfile {
  readonly kind: UnitKind
  readonly industry: Industry | null
  /** Named 消防安全重点单位 by the fire department. */
  readonly keyFire: boolean
}
const producers: readonly UnitKind[] = ['enterprise', 'property', 'school', 'hospital']
export const mayBeKeyFire = (kind: UnitKind): boolean => producers.includes(kind)
const authorities: readonly UnitKind[] = ['office', 'department', 'town']
/** 危险物品、建筑施工，以及宾馆、商场、娱乐等人员密集场所. */
const risky: readonly Industry[] = ['chemical', 'gas', 'construction', 'hotel', 'retail']

export function drillDutiesOf({ kind, industry, keyFire }: DrillProfile): readonly DrillDuty[] {
  if (authorities.includes(kind)) return [duties.authority]
  if (!producers.includes(kind)) return []
  return [duties.plan, duties.site, ...(industry !== null && risky.includes(industry) ? [duties.risky] : []), keyFire ? duties.keyFire : duties.fire]
}

/** The period of a duty that a moment lies in: from (included) to until (excluded). Two years are those of even and odd. */
export function dutyPeriod(every: DrillDuty['every'], at: number): { readonly from: number; readonly until: number } {
  const name = civilDay(at)
  const year = Number(name.slice(0, 4))
  const first = (of: number): number => instantOf(`${String(of)}-01-01`)
  const middle = instantOf(`${String(year)}-07-01`)
  if (every === 'half') return at < middle ? { from: first(year), until: middle } : { from: middle, until: first(year + 1) }
  if (every === 'year') return { from: first(year), until: first(year + 1) }
  const start = year - (year % 2)
  return { from: first(start), until: first(start + 2) }
}
/** Does a drill of this scenario meet it? */
export const meets = (duty: DrillDuty, scenario: Scenario | null): boolean => duty.scenarios.length === 0 || (scenario !== null && duty.scenarios.some((one) => one === scenario))
/** The last month of a period is when it is urged. */
export const dutyState = (done: boolean, until: number, now: number): 'done' | 'open' | 'soon' => (done ? 'done' : until - now <= 31 * 86_400_000 ? 'soon' : 'open')
