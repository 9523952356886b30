/** Figures of hazards from sums of standings, and the rule that is printed beside the rate (field.md). */
import { figureNames, wordsOf } from './standing'
import type { FigureName, Standing, StandingWord } from './standing'

export type HazardFigures = Readonly<Record<FigureName, number>>

/** As every page and print says it. */
export const rateRule = '整改率＝已销号÷（全部－不构成隐患－并案－已移交出本实例）；分母不足5件时只列件数；未到期的另列。'
/** Denominators below this show counts only. */
export const fewestForRate = 5

/** How many cases have each standing. */
export type StandingSums = readonly (readonly [Standing, number])[]

const amountsOf = (sums: StandingSums): ReadonlyMap<StandingWord, number> => {
  const amounts = new Map<StandingWord, number>()
  for (const [{ word }, amount] of sums) amounts.set(word, (amounts.get(word) ?? 0) + amount)
  return amounts
}

/** Every figure of these sums. */
export function figuresOf(sums: StandingSums): HazardFigures {
  const amounts = amountsOf(sums)
  const amountOf = (name: FigureName): number => wordsOf(name).reduce((sum, word) => sum + (amounts.get(word) ?? 0), 0)
  return Object.fromEntries(figureNames.map((name) => [name, amountOf(name)])) as Record<FigureName, number>
}

/** 整改率 as a share, or null where the denominator is too small to say one. */
export const rateOf = ({ closed, counted }: Pick<HazardFigures, 'closed' | 'counted'>): number | null => (counted < fewestForRate ? null : closed / counted)

/** `整改率 66.7%（8/12）`, or the counts alone. Rounded, but never up to a whole that was not reached. */
export function rateWords(figures: Pick<HazardFigures, 'closed' | 'counted'>): string {
  const rate = rateOf(figures)
  const { closed, counted } = figures
  if (rate === null) return `已销号 ${String(closed)} 件，应整改 ${String(counted)} 件`
  const percent = closed < counted ? Math.min(999, Math.round(rate * 1000)) / 10 : 100
  return `整改率 ${percent.toFixed(1)}%（${String(closed)}/${String(counted)}）`
}
