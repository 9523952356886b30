/**
 * The minute's round over the deadlines: every case whose moment has come, oldest first, found by range and never by a scan.
 * Each case is a transaction of its own, so a round that dies or is late leaves the rest to the next one (T-29).
 */
import type { Office } from '../../ports/office'
import { Unreadable } from '../../ports/store'
import type { PageRequest } from '../../ports/store'
import { timeRules } from '../../records/calendarSetting'
import { keepTime } from '../../records/overdue'
import { unitsOf } from '../../records/units'

/** One round ends in the time a cloud function has; the next begins a minute later. */
const mostCases = 2000
const pageSize = 100

/** @returns cases that were owed something */
export async function watchDeadlines(office: Office): Promise<number> {
  const [time, units] = await Promise.all([timeRules(office), unitsOf(office)])
  const now = office.clock.now()
  let kept = 0
  let page: PageRequest = { limit: pageSize }
  for (let seen = 0; seen < mostCases; seen += pageSize) {
    const { rows, next } = await office.store.find('reportsToWake', { open: true, from: 1, until: now + 1 }, page)
    for (const { _id } of rows) {
      const owed = await office.store.transact((tx) => keepTime(tx, _id, now, time, units)).catch(notThisOne)
      if (owed) kept += 1
    }
    if (next === undefined) break
    page = { limit: pageSize, cursor: next }
  }
  return kept
}

/** A case that cannot be read does not hold up those behind it; what the store refuses altogether ends the round. */
function notThisOne(error: unknown): boolean {
  if (error instanceof Unreadable) return false
  throw error
}
