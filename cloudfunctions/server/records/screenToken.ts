/** The letters a screen shows beside its code: a keyed hash of code and half-minute (T-11). */
import { stepAt, stepMs, tokenLength, withToken } from '@shared/domain/checkInCode'
import { lettersOf } from '@shared/domain/receipt'
import type { Office } from '../ports/office'

type Keyed = Pick<Office, 'keys'>
export const tokenAt = ({ keys }: Keyed, code: string, step: number): string => lettersOf(keys.sign('screen', `${code}:${String(step)}`), tokenLength)

/** Right at the step of that moment, the one before or the one after. @param at the act, never later than now. */
export const isTokenRight = (office: Keyed, code: string, token: string, at: number): boolean => [-1, 0, 1].some((off) => tokenAt(office, code, stepAt(at) + off) === token)

/** What it shows from this half-minute on, `count` steps ahead. */
export const shownFrom = (office: Keyed, code: string, now: number, count: number): readonly { readonly from: number; readonly text: string }[] =>
  Array.from({ length: count }, (_, n) => ({ from: (stepAt(now) + n) * stepMs, text: withToken(code, tokenAt(office, code, stepAt(now) + n)) }))
