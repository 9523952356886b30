export interface Options {
  /** Fewer rounds and rows: to see that it runs, not to quote. */
  readonly quick: boolean
  /** File for one entry a figure. */
  readonly json: string | undefined
  /** Leaves the loaded server up until it is stopped by hand. */
  readonly serve: boolean
  /** Only the rows whose name contains this. */
  readonly only: string | undefined
}
export function readOptions(words: readonly string[]): Options {
  const after = (name: string): string | undefined => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined)
  return { quick: words.includes('--quick'), serve: words.includes('--serve'), json: after('--json'), only: after('--only') }
}
