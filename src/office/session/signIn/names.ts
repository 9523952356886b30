/** Names off a paper list, as somebody types or pastes them. Pure. */

/** One name a line, or parted by 、 ， or a space; each once, in their order. A leading number of the list is dropped. */
export function namesIn(typed: string): string[] {
  const names = typed.split(/[\n、，,；;\t]|\s{2,}/).flatMap((part) => (/^[\u4e00-\u9fff·]{2,6}(?: [\u4e00-\u9fff·]{2,6})+$/.test(part.trim()) ? part.trim().split(' ') : [part]))
  return [...new Set(names.map((name) => name.trim().replace(/^\d+[.．、\s]*/, '').slice(0, 30)).filter((name) => name !== ''))]
}
/** The office takes so many at once. */
export const perCall = 50
export const inParts = <T>(all: readonly T[]): T[][] => Array.from({ length: Math.ceil(all.length / perCall) }, (_, n) => all.slice(n * perCall, (n + 1) * perCall))
