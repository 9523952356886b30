/** Names off a paper list, as somebody types or pastes them. Pure. */

/** One name a line, or parted by 、 ， or a space, in their order; two of one name may be two people. A leading number of the list is dropped. */
export function namesIn(typed: string): string[] {
  const names = typed.split(/[\n、，,；;\t]|\s{2,}/).flatMap((part) => (/^[\u4e00-\u9fff·]{2,6}(?: [\u4e00-\u9fff·]{2,6})+$/.test(part.trim()) ? part.trim().split(' ') : [part]))
  return names.map((name) => name.trim().replace(/^[(（]?\d+[.．、)）:：\s]*/, '')).filter((name) => name !== '')
}
/** The office takes so many letters; more is two names, or a sentence: never cut without a word. */
const mostLetters = 30
export const overlong = (names: readonly string[]): readonly string[] => names.filter(({ length }) => length > mostLetters)
export const overlongWords = ([first = '']: readonly string[]): string => (first ? `“${first.slice(0, 12)}…”超过 30 个字，请改成一行一个姓名。` : '')
const spelt = (name: string): string => name.replace(/\s/g, '')
/** The office tells so many of one name apart. */
const mostTwins = 20
/** On a list the second of one name is said to be another person. */
export function peopleOf(names: readonly string[]): { name: string; another: number }[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const another = seen.get(spelt(name)) ?? 0
    seen.set(spelt(name), Math.min(mostTwins, another + 1))
    return { name, another }
  })
}
/** Names that stand there more than once. */
export const repeated = (names: readonly string[]): readonly string[] => [...new Set(peopleOf(names).filter(({ another }) => another > 0).map(({ name }) => name))]
/** The office takes so many at once. */
export const perCall = 50
export const inParts = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / perCall) }, (_, n) => all.slice(n * perCall, (n + 1) * perCall))
