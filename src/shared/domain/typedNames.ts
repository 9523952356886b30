/** How long a name is kept that was typed in, or read off a paper, for somebody without an account (PIPL §19: the shortest time that serves; T-38). */

/** 180 days: the month, its summary and the audit of the figures above. What was counted stays. */
export const namesKeptFor = 180 * 86_400_000
export const forgetNamesAt = (typedAt: number): number => typedAt + namesKeptFor
/** Where no name is left to forget: the end of the calendar. */
export const nothingToForget = 4_102_444_800_000

/** What stands in place of a name that was taken away, and of a person who has left. */
export const erasedName = '已删除的姓名'
export const leftName = '已注销'
/** Not a name: never to be sent back as one. */
export const isGoneName = (name: string): boolean => name.trim() === erasedName || name.trim() === leftName
