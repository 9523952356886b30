/** Ranking of units, where a leader has switched it on (decision 16): by the rate of staff that has taken part, small ones without a rate. */

/** With fewer people one more or less would move a unit by many places. */
export const leastPersons = 10

export interface Participation {
  readonly unitId: string
  /** null = nobody has said. */
  readonly staff: number | null
  readonly persons: number
}
export interface Rated extends Participation {
  /** Per cent in tenths, at most a hundred; null = without a rate. */
  readonly rate: number | null
  readonly place: number | null
}
const rateOf = ({ staff, persons }: Participation): number | null => (staff === null || staff <= 0 || persons < leastPersons ? null : Math.min(100, Math.round((persons * 1000) / staff) / 10))

/** Those with a rate first, the highest first, the same place for the same rate; then the others as they came, which is tree order. */
export function rated(units: readonly Participation[]): readonly Rated[] {
  const all = units.map((unit) => ({ ...unit, rate: rateOf(unit) }))
  const withRate = all.filter(({ rate }) => rate !== null).sort((one, other) => (other.rate ?? 0) - (one.rate ?? 0))
  const placed = withRate.map((unit) => ({ ...unit, place: 1 + withRate.findIndex(({ rate }) => rate === unit.rate) }))
  return [...placed, ...all.filter(({ rate }) => rate === null).map((unit) => ({ ...unit, place: null }))]
}

export const rateRules = [
  `参与率＝参加过的职工人数÷本单位职工人数，每人只算一次；超过职工人数的按 100% 算。`,
  `参加的不满 ${String(leastPersons)} 人的单位只列人数，不排名次；没有填职工人数的单位不列出。`,
  '第一次用长辈版交卷的不算在内：时间更长，不参加排名。',
] as const
