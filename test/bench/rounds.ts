/** Interleaved rounds of one run: on a shared machine only the ratio within a round means anything (performance.md). */
export interface Contender {
  readonly name: string
  /** Does its work once and says how much a second, or how many milliseconds one took. */
  run(round: number): Promise<number>
}
export type Measured = ReadonlyMap<string, readonly number[]>

/** Each round runs every contender once, beginning with another one each time. One warm-up round is thrown away. */
export async function interleave(contenders: readonly Contender[], rounds: number): Promise<Measured> {
  const measured = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const contender = contenders[(turn + round + 1) % contenders.length]
      if (contender === undefined) continue
      const value = await contender.run(round)
      if (round >= 0) measured.get(contender.name)?.push(value)
    }
  }
  return measured
}

export const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)
export const quantile = (values: readonly number[], share: number): number => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
export const median = (values: readonly number[]): number => quantile(values, 0.5)

export interface Ratio {
  readonly ratio: number
  readonly low: number
  readonly high: number
}
/** Median, lowest and highest of the rounds' own ratios. */
export function ratioOf(measured: Measured, one: string, other: string): Ratio {
  const others = measured.get(other) ?? []
  const ratios = (measured.get(one) ?? []).map((value, round) => value / (others[round] ?? Number.NaN))
  return { ratio: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios) }
}
export const middle = (measured: Measured, name: string): number => median(measured.get(name) ?? [])

/** `count` works by so many workers; how many a second, and how long each took in milliseconds. */
export async function byWorkers(workers: number, count: number, work: (index: number) => Promise<void>): Promise<{ perSecond: number; times: readonly number[] }> {
  const times: number[] = []
  let next = 0
  const began = performance.now()
  await Promise.all(Array.from({ length: workers }, async () => {
    for (let index = next++; index < count; index = next++) {
      const start = performance.now()
      await work(index)
      times.push(performance.now() - start)
    }
  }))
  return { perSecond: (count * 1000) / (performance.now() - began), times }
}
