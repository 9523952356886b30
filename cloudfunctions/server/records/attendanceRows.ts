/** A session's rows for people: those behind 人次, and what is held. Names only where they may be known. */
import { checkInFlags, heldReasons } from '@shared/domain/checkIn'
import type { CheckInFlag } from '@shared/domain/checkIn'
import type { LedgerRow } from '../ports/documents'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
export const flagsOfRow = (row: LedgerRow): CheckInFlag[] => text(row.detail?.['flags']).split(',').filter((flag): flag is CheckInFlag => Object.hasOwn(checkInFlags, flag))
export const whoOfRow = (row: LedgerRow): string => text(row.detail?.['who'])
export const standOfRow = (row: LedgerRow): string | null => text(row.detail?.['stand']) || null
export const reasonOfRow = (row: LedgerRow): string => {
  const reason = text(row.detail?.['reason'])
  return reason === 'tooFast' ? '点数快过人手' : Object.hasOwn(heldReasons, reason) ? heldReasons[reason as keyof typeof heldReasons] : reason
}
