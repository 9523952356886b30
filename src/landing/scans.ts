/**
 * What this page has to say to the office about one code: what was kept without network first, then today's. A scan of the same day that is
 * kept stands for this opening too, unless its answer is another than 已参加; one of another day never does (a consultation counts each day).
 */
import type { Reply } from '@shared/contract/envelope'
import type { CheckInAnswer, CheckInInput } from '@shared/contract/session'
import { isSameDay } from './when'

export interface Scan<W> {
  readonly checkIn: CheckInInput
  /** Where it lies on the phone. */
  kept: W | undefined
}
export interface Saying<W> {
  send(scan: CheckInInput): Promise<Reply<CheckInAnswer> | undefined>
  keep(scan: CheckInInput): Promise<W | undefined>
  answered(kept: W): Promise<void>
  /** Is this reply none to the scan itself? */
  passes(reply: Reply<CheckInAnswer> | undefined): boolean
  told(reply: Reply<CheckInAnswer>): void
  /** Nothing heard: what waits, the newest last. */
  waits(scans: readonly Scan<W>[], reply: Reply<CheckInAnswer> | undefined): void
}
const stands = ({ outcome }: CheckInAnswer): boolean => outcome === 'accepted' || outcome === 'already'

/** @param kept the oldest first. @returns sends what is not answered yet; call it again when there is network. */
export function scansToSay<W>(kept: readonly Scan<W>[], fresh: CheckInInput, by: Saying<W>): () => Promise<void> {
  const today: Scan<W> = { checkIn: fresh, kept: undefined }
  const isToday = ({ checkIn }: Scan<W>): boolean => isSameDay(checkIn.claimedAt, fresh.claimedAt)
  let open: readonly Scan<W>[] = kept.some(isToday) ? kept : [...kept, today]
  return async () => {
    const asked = [...open]
    for (const one of asked) {
      const reply = await by.send(one.checkIn)
      if (!reply || by.passes(reply)) {
        for (const scan of open) scan.kept = scan.kept ?? (await by.keep(scan.checkIn))
        return by.waits(open, reply)
      }
      by.told(reply)
      if (!reply.ok) continue
      if (one.kept) await by.answered(one.kept)
      open = open.filter((other) => other !== one)
      if (one === today || !isToday(one) || stands(reply.value) || asked.includes(today)) continue
      open = [...open, today]
      asked.push(today)
    }
  }
}
