/**
 * The draw of prizes that anybody can run again (T-14, W-18): the list is published with its hash before the seed is known, and the winners follow
 * from list and seed alone. SHA-256 is handed in: the office, the command and a stranger's own program each bring theirs.
 */
export type Sha256 = (text: string) => string

export const drawStates = { listing: '正在整理名单', listed: '名单已公布，等待开奖', drawn: '已开奖' } as const
export type DrawState = keyof typeof drawStates

export const mostWinners = 1000
/** What stands in the list for a person: nobody but the office that made it can say whose it is. */
export const entryPattern = /^[0-9a-f]{16}$/
/** No blank before or after, one line: what is copied from a web page must be what was typed in. */
export const seedPattern = /^\S(?:[^\r\n\t]*\S)?$/

/** The file: one entry a line, each line ended, so that `sha256sum` of it is the list's hash. */
export const listText = (sorted: readonly string[]): string => sorted.map((entry) => `${entry}\n`).join('')
export const listHash = (sorted: readonly string[], sha256: Sha256): string => sha256(listText(sorted))

/** @throws RangeError with one sentence for a text that is not a list as it was published. */
export function readList(text: string): readonly string[] {
  const entries = text.split('\n')
  if (entries.pop() !== '') throw new RangeError('The last line has no end: the file is not complete.')
  entries.forEach((entry, n) => {
    const line = `Line ${String(n + 1)}`
    const before = entries[n - 1]
    if (!entryPattern.test(entry)) throw new RangeError(`${line} is not an entry of 16 hexadecimal letters.`)
    if (before === entry) throw new RangeError(`${line} stands there twice: an entry is in the list once.`)
    if (before !== undefined && before > entry) throw new RangeError(`${line} is out of order: the list is sorted.`)
  })
  return entries
}

/**
 * The `count` entries with the smallest SHA-256 of seed, list hash and entry (each but the last followed by a line feed), the smallest first;
 * of a list that is shorter, all of them. With the list's hash in it, a seed that suits one list says nothing about another.
 */
export function winnersOf(entries: readonly string[], seed: string, count: number, sha256: Sha256): readonly string[] {
  const sorted = [...entries].sort()
  const hash = listHash(sorted, sha256)
  return sorted
    .map((entry) => ({ entry, rank: sha256(`${seed}\n${hash}\n${entry}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .slice(0, count)
    .map(({ entry }) => entry)
}

/** Papers that stand in the way of a list are counted up to so many. */
export const mostShown = 100
export const papersWords = (count: number): string => (count >= mostShown ? `${String(mostShown)} 份以上` : `${String(count)} 份`)
