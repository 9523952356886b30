/** The codes of a session that may be printed: what changes on a screen may not. Pure. */
import type { SessionView } from '@shared/contract/session'

export type PrintedCode = SessionView['codes'][number]
/** Stands for the whole session where a stand may be chosen. */
export const whole = 'whole'
export const printedCodes = ({ codes }: SessionView): readonly PrintedCode[] => codes.filter(({ rotating }) => !rotating)
/** The code of the chosen stand; otherwise the first there is. */
export const codeOf = (codes: readonly PrintedCode[], chosen: string): PrintedCode | undefined => codes.find(({ stand }) => (stand ?? whole) === chosen) ?? codes[0]
