/**
 * 补充登记: what is handed in, published or held elsewhere (个 篇 次 张, 场 and 人 of a 直播), entered by the unit with a proof (field.md, Counting).
 * It feeds the blanks of activities that nobody signs in to, and whatever a source of ours will count there beside it.
 */
import type { Activity, Measure } from './campaign'
import { measures } from './campaign'
import { startOfDay } from './calendar'

/** Who counted: a person who entered it, or the system itself. Shown apart wherever a number is opened. */
export const doneSources = { entered: '登记', auto: '自动' } as const
export type DoneSource = keyof typeof doneSources

/** Name of a measure of the ledger; its rows carry the facet `done=<activity>.<source>`. */
export const doneMeasure = (measure: Measure, campaign: string): string => `done.${measure}.${campaign}`
export const doneCell = (activity: string, source: DoneSource): string => `${activity}.${source}`
/** Undefined for one this version does not know. */
export function readDoneCell(name: string): { readonly activity: string; readonly source: DoneSource } | undefined {
  const [activity = '', source = ''] = name.split('.')
  return source in doneSources ? { activity, source: source as DoneSource } : undefined
}

/** The rule printed beside the figures. */
export const doneRule = '登记的成果＝有任一种佐证（照片、链接、第二人证明）的登记，计在登记的单位、做的那一天；更正和撤回另记一笔，原来的记录保留。'
/** A blank without a source and without a row: never a counted 0 (field.md). */
export const notOn = '未启用'

/** Activities without sessions. */
export const takesSupplements = ({ kind }: Pick<Activity, 'kind'>): boolean => kind === null
/** A blank that is only ever entered has its source in the entering itself; another has none until something here counts it. */
export const countsByItself = ({ how }: Pick<Activity, 'how'>): boolean => how === 'auto'

export const supplementStates = {
  counted: { label: '已计入', tone: 'safe' },
  waiting: { label: '未计入', tone: 'wait' },
  withdrawn: { label: '已撤回', tone: 'off' },
} as const
export type SupplementState = keyof typeof supplementStates

export type Amounts = Readonly<{ [M in Measure]?: number | undefined }>
export const mostOf = 10_000_000
/** The measures of the activity, each a whole number, something of at least one. */
export function isAmounts({ measures: own }: Pick<Activity, 'measures'>, amounts: Amounts): boolean {
  const told = (Object.keys(amounts) as Measure[])
  return told.every((measure) => own.includes(measure)) && own.some((measure) => (amounts[measure] ?? 0) > 0)
}
/** Nobody comes less than once: more 人 than 人次, where an activity counts both, is a slip. */
export const isTooManyPersons = ({ measures: own }: Pick<Activity, 'measures'>, { persons = 0, times = 0 }: Amounts): boolean => own.includes('persons') && own.includes('times') && persons > times
export const amountsOf = (amounts: Amounts): readonly { readonly measure: Measure; readonly amount: number }[] =>
  (Object.keys(measures) as Measure[]).flatMap((measure) => ((amounts[measure] ?? 0) === 0 ? [] : [{ measure, amount: amounts[measure] ?? 0 }]))

/** As they are kept: without those that are nothing. */
export const keptAmounts = (amounts: Amounts): Amounts => Object.fromEntries(amountsOf(amounts).map(({ measure, amount }) => [measure, amount]))

/** The moment of an act of which only the day is known: noon, so that no level's cut of that day parts it from the day; never after now. */
export const momentOf = (day: number, now: number): number => Math.max(startOfDay(day), Math.min(startOfDay(day) + 12 * 3_600_000, now))

/** Only https: whoever checks it opens it on a phone. */
export const linkPattern = /^https:\/\/[^\s"'<>\\]{4,500}$/

export interface Evidence {
  readonly link: string
  readonly photos: readonly unknown[]
  readonly witness: object | null
}
/** Any one is enough. */
export const isBacked = ({ link, photos, witness }: Evidence): boolean => link !== '' || photos.length > 0 || witness !== null
export const owedEvidence = '未计入：补一张照片、一个链接，或请第二人写一句证明，有任一种即可计入。'

/** What one is to it. `registrar` = an officer of the unit that entered it. */
export const supplementRelations = { registrar: '登记单位人员', colleague: '本单位同事', above: '上级单位人员', stranger: '无关人员' } as const
export type SupplementRelation = keyof typeof supplementRelations

export interface SupplementMove {
  readonly label: string
  readonly from: readonly SupplementState[]
  readonly by: readonly SupplementRelation[]
}
/** One table, two readers (design decision 4). Nothing is a dead end: what was withdrawn by mistake is put back. */
export const supplementMoves = {
  prove: { label: '补佐证', from: ['counted', 'waiting'], by: ['registrar'] },
  correct: { label: '更正', from: ['counted', 'waiting'], by: ['registrar'] },
  witness: { label: '作证', from: ['counted', 'waiting'], by: ['registrar', 'colleague', 'above'] },
  withdraw: { label: '撤回', from: ['counted', 'waiting'], by: ['registrar'] },
  restore: { label: '恢复', from: ['withdrawn'], by: ['registrar'] },
} as const satisfies Record<string, SupplementMove>
export type SupplementMoveName = keyof typeof supplementMoves
export const supplementMoveNames = Object.keys(supplementMoves) as SupplementMoveName[]

export type SupplementRefusal = 'wrong_state' | 'not_yours' | 'own_word'
/** What stands there now. `told`: by the one who asks, whose own word proves nothing. `witnessed`: another has given his already. */
export interface Standing {
  readonly state: SupplementState
  readonly told: boolean
  readonly witnessed: boolean
}
/** May somebody who is this to the entry make the move? undefined = yes. */
export function refuseSupplementMove(name: SupplementMoveName, { state, told, witnessed }: Standing, relations: readonly SupplementRelation[]): SupplementRefusal | undefined {
  const move: SupplementMove = supplementMoves[name]
  if (!move.by.some((relation) => relations.includes(relation))) return 'not_yours'
  if (!move.from.includes(state) || (name === 'witness' && witnessed)) return 'wrong_state'
  return name === 'witness' && told ? 'own_word' : undefined
}
/** The moves a page may offer, in the table's order. */
export const supplementMovesFor = (standing: Standing, relations: readonly SupplementRelation[]): SupplementMoveName[] =>
  supplementMoveNames.filter((name) => refuseSupplementMove(name, standing, relations) === undefined)
