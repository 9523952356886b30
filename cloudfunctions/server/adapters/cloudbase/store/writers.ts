/**
 * Who wrote a document last: each committed document carries the marks of the attempts that wrote it, the newest first, for
 * two minutes. A commit whose answer was lost is known by them, without a call more on the way (docs/decisions).
 */
import type { Clock } from '../../../ports/clock'

/** Longer than a lost answer can stay unasked about: a call's time-out, the pauses, the asking. */
const KEPT_MS = 120_000
/** More commits to one document in that time than first-writer-wins lets through. */
const MOST = 64

/** A mark nobody else makes: the time, and 62 bits of chance. */
export function newMark(clock: Clock, random: () => number): string {
  const chance = (): string => Math.floor(random() * 2 ** 31).toString(36)
  return `${clock.now().toString(36)}.${chance()}.${chance()}`
}

/** The marks a document carries after this attempt. @param before what it carried when the transaction read it */
export function marksAfter(mark: string, before: readonly string[], now: number): readonly string[] {
  const young = before.filter((one) => one !== mark && now - Number.parseInt(one, 36) < KEPT_MS)
  return [mark, ...young].slice(0, MOST)
}
