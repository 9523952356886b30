/** Several cases of one enterprise or place within some days: offered to the office as 专项排查 (issue 3). */
import { placeKeyOf } from './placeKey'
import { countedCategories, countedCategoryWords } from './standing'
import type { CountedCategory } from './standing'
import type { HazardState } from './words'

type ToldPlace = Parameters<typeof placeKeyOf>[0]['place']

export interface ClusterCase {
  readonly id: string
  readonly category: CountedCategory
  readonly at: number
}
/** So many a place remembers, the newest; an enterprise with more needs no figure to be looked at. */
export const mostRemembered = 24
/** What was no hazard, was the same one, or went away is no sign of anything. */
const noSign: readonly HazardState[] = ['notHazard', 'merged', 'withdrawn']
export const isSign = (state: HazardState): boolean => !noSign.includes(state)

/**
 * The enterprise, or class and words of a place, whatever the category; '' where nobody knows the place.
 * A village or an estate that stands for its whole area is no place: there the words must agree too.
 */
export function clusterKey(place: ToldPlace, isArea: boolean): string {
  if (place.unitId !== null && !isArea) return place.unitId
  const key = placeKeyOf({ place: { ...place, unitId: null }, category: '' }).slice(0, -1)
  if (key.endsWith(':')) return ''
  return place.unitId === null ? key : `${place.unitId}/${key}`
}

/** With the case in it, or without; the newest first. */
export function withCase(cases: readonly ClusterCase[], one: ClusterCase, sign: boolean): readonly ClusterCase[] {
  const others = cases.filter(({ id }) => id !== one.id)
  if (!sign) return others
  return [...others, one].sort((left, right) => right.at - left.at || (left.id < right.id ? -1 : 1)).slice(0, mostRemembered)
}

/** When the n-th newest was found; 0 while there are fewer. */
export const nthAt = (cases: readonly ClusterCase[], nth: number): number => cases[nth - 1]?.at ?? 0

/** Those found since. */
export const since = (cases: readonly ClusterCase[], from: number): readonly ClusterCase[] => cases.filter(({ at }) => at >= from)

/** `消防通道 2`, in the order of the categories. */
export const byCategory = (cases: readonly ClusterCase[]): { label: string; amount: number }[] =>
  countedCategories
    .map((name) => ({ label: countedCategoryWords(name), amount: cases.filter(({ category }) => category === name).length }))
    .filter(({ amount }) => amount > 0)

export const clusterRule = (days: number, least: number): string => `最近${String(days)}天内，同一单位或地点发现${String(least)}件及以上的列在这里；不构成隐患、并案和撤回的不算。`
