/** Counting heads with a big button (J7): a hand counts two a second at most; what is faster waits for the session's officer (T-11). */
export const fastestPerSecond = 2
/** A burst at the start, before the first second is over. */
const atOnce = 20
const minute = 60_000
/** What a batch says of its first press is believed for so long: nobody counts for an hour and sends it once. */
const believed = (since: number, until: number): number => Math.min(until, Math.max(since, until - minute))

/** @param since @param until the first and the last press of the batch, by the phone's clock */
export const isHandCount = (amount: number, since: number, until: number): boolean =>
  Math.abs(amount) <= atOnce + fastestPerSecond * Math.ceil((until - believed(since, until)) / 1000)

/** What one person has counted in one minute, by when it was pressed and not by when it came: what waited without network is no burst. */
export interface Pressed {
  readonly by: string
  /** Since 1970. */
  readonly minute: number
  readonly amount: number
}
export interface Presses {
  readonly by: string
  readonly amount: number
  readonly since: number
  readonly until: number
}
/** One hand in one minute, in however many batches. */
const mostAMinute = atOnce + fastestPerSecond * 60
/** So many are remembered of a session: eight hours of one hand without a rest. */
export const mostMinutes = 500

/** A batch lies in the minutes in which it was pressed: two at most. */
function minutesOf({ by, amount, since, until }: Presses): readonly Pressed[] {
  const from = believed(since, until)
  const last = Math.floor(until / minute)
  const early = Math.floor(from / minute) < last ? Math.round((amount * (last * minute - from)) / (until - from)) : 0
  return [{ by, minute: last - 1, amount: early }, { by, minute: last, amount: amount - early }].filter((one) => one.amount > 0)
}

/** The session's minutes with a batch in them; undefined where one hand cannot have pressed that, or nobody remembers the minute any more. */
export function withPresses(pressed: readonly Pressed[], presses: Presses): readonly Pressed[] | undefined {
  if (!isHandCount(presses.amount, presses.since, presses.until)) return undefined
  const oldest = pressed.length < mostMinutes ? 0 : Math.min(...pressed.map((one) => one.minute))
  let after = pressed
  for (const one of minutesOf(presses)) {
    const there = after.find((other) => other.by === one.by && other.minute === one.minute)
    const amount = (there?.amount ?? 0) + one.amount
    if (amount > mostAMinute || (!there && one.minute < oldest)) return undefined
    after = [...after.filter((other) => other !== there), { ...one, amount }]
  }
  return [...after].sort((a, b) => a.minute - b.minute).slice(-mostMinutes)
}
