/** How long a name is kept that was typed in, or read off a paper, for somebody without an account (PIPL §19: the shortest time that serves; T-38). */

/** 180 days: the month, its summary and the audit of the figures above. What was counted stays. */
export const namesKeptFor = 180 * 86_400_000
export const forgetNamesAt = (typedAt: number): number => typedAt + namesKeptFor
/** Where no name is left to forget: the end of the calendar. */
export const nothingToForget = 4_102_444_800_000
