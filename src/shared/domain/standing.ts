/**
 * Where a case stands in the figures: its state, and 逾期 beside it while it is open. Each figure is a set of such words,
 * so that a number and the rows behind it are the same question (field.md, Counting; house decision 6).
 */
import { isEnded } from './hazard'
import { categories, hazardStates } from './words'
import type { Category, HazardState, Level } from './words'

export const stateNames = Object.keys(hazardStates) as readonly HazardState[]

/** First level of the category, or `none` where only a sentence was told. */
export type CountedCategory = Category | 'none'
export const countedCategories: readonly CountedCategory[] = [...(Object.keys(categories) as Category[]), 'none']
export const countedCategory = (code: string): CountedCategory => countedCategories.find((name) => name === code.split('.')[0]) ?? 'none'
export const countedCategoryWords = (name: CountedCategory): string => (name === 'none' ? '未分类' : categories[name].label)

/** `submitted`, or `submitted.late` once 逾期 is marked. */
export type StandingWord = HazardState | `${HazardState}.late`
export const standingWord = (state: HazardState, late: boolean): StandingWord => (late && !isEnded(state) ? `${state}.late` : state)

/** What one case is counted as. */
export interface Standing {
  readonly category: CountedCategory
  readonly level: Level
  readonly word: StandingWord
}
/** The facet a tally holds it under: `escape.ordinary.submitted.late`. */
export const standingFacet = ({ category, level, word }: Standing): string => `${category}.${level}.${word}`
/** The standing behind a facet's value; undefined for one that this version does not know. */
export function standingOf(facet: string): Standing | undefined {
  const [category, level, ...word] = facet.split('.')
  const known = countedCategories.find((name) => name === category)
  const name = everyWord.find((one) => one === word.join('.'))
  return known !== undefined && name !== undefined && (level === 'ordinary' || level === 'major') ? { category: known, level, word: name } : undefined
}

const openStates = stateNames.filter((state) => !isEnded(state))
const inTime: readonly StandingWord[] = openStates
const lateWords: readonly StandingWord[] = openStates.map((state): StandingWord => `${state}.late`)
const everyWord: readonly StandingWord[] = [...inTime, ...lateWords, ...stateNames.filter(isEnded)]
/** Not in the denominator of 整改率 (field.md). */
const notCounted: readonly StandingWord[] = ['notHazard', 'merged', 'handedOver']

const wholes = {
  found: { label: '发现', words: everyWord },
  open: { label: '未销号', words: [...inTime, ...lateWords] },
  late: { label: '逾期', words: lateWords },
  notDue: { label: '未到期', words: inTime },
  counted: { label: '计入整改率', words: everyWord.filter((word) => !notCounted.includes(word)) },
} as const satisfies Record<string, { label: string; words: readonly StandingWord[] }>
export type FigureName = keyof typeof wholes | HazardState
export const figureNames = [...(Object.keys(wholes) as (keyof typeof wholes)[]), ...stateNames] as const satisfies readonly FigureName[]

const isWhole = (name: FigureName): name is keyof typeof wholes => name in wholes
/** The words whose sum a figure is: at most 19. */
export const wordsOf = (name: FigureName): readonly StandingWord[] => (isWhole(name) ? wholes[name].words : everyWord.filter((word) => word === name || word === `${name}.late`))
export const figureLabel = (name: FigureName): string => (isWhole(name) ? wholes[name].label : hazardStates[name].label)
