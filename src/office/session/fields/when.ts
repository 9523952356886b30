/** A moment as day and time of a field, and back. Pure. */
import { civilDay, civilTime, instantOf } from '@shared/domain/calendar'

const minute = 60_000
/** `2027-06-16T09:00`, as a browser's own field writes it. */
export const fieldOf = (at: number): string => `${civilDay(at)}T${civilTime(at)}`

/** Epoch milliseconds of `2027-06-16T09:00`; undefined for anything else. */
export function instantIn(typed: string): number | undefined {
  const [, day = '', hours = '', minutes = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/.exec(typed) ?? []
  const at = instantOf(day)
  return day === '' || Number.isNaN(at) ? undefined : at + (Number(hours) * 60 + Number(minutes)) * minute
}
/** First moment of `2027-06-16`; undefined for anything else. */
export const dayIn = (typed: string): number | undefined => instantIn(`${typed}T00:00`)
