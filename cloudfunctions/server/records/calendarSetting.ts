/**
 * Holidays and deadline rules as the office has set them: one versioned setting. What is shipped counts until somebody saves;
 * each version saved stays, so that a deadline can be traced to the table it was made with.
 */
import { firstDeadlineRules } from '@shared/domain/deadlines'
import type { DeadlineRules } from '@shared/domain/deadlines'
import type { HolidayTable } from '@shared/domain/calendar'
import { shippedHolidays, tableOf } from '@shared/domain/holidays'
import type { HolidayYear } from '@shared/domain/holidays'
import type { Setting } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store, Tx } from '../ports/store'

export interface CalendarSetting {
  /** 0 = as shipped. */
  readonly version: number
  readonly years: readonly HolidayYear[]
  readonly rules: DeadlineRules
  /** Person id; '' for what was shipped. */
  readonly savedBy: string
  readonly savedAt: number
}
const shipped: CalendarSetting = { version: 0, years: shippedHolidays, rules: firstDeadlineRules, savedBy: '', savedAt: 0 }

const currentId = 'calendar'
const versionId = (version: number): string => `${currentId}:${String(version).padStart(6, '0')}`
/** Written by `saveCalendar` alone, which checks it; anything else is not ours. */
const isCalendar = (value: unknown): value is CalendarSetting => typeof value === 'object' && value !== null && 'version' in value && 'years' in value && 'rules' in value

export async function calendarOf(store: Pick<Store, 'get'> | Tx): Promise<CalendarSetting> {
  const value = (await store.get('setting', currentId))?.value
  return isCalendar(value) ? value : shipped
}

/** Puts the next version in force and keeps it under its number. */
export async function putCalendar(tx: Tx, next: CalendarSetting): Promise<void> {
  const doc = (id: string): Setting => ({ _id: id, v: 1, value: { ...next }, changedAt: next.savedAt })
  await tx.get('setting', versionId(next.version))
  await tx.put('setting', doc(versionId(next.version)))
  await tx.put('setting', doc(currentId))
}

/** What deadlines are made with, asked for once before a transaction. */
export interface TimeRules {
  readonly table: HolidayTable
  readonly rules: DeadlineRules
}
export async function timeRules(office: Pick<Office, 'store'>): Promise<TimeRules> {
  const { years, rules } = await calendarOf(office.store)
  return { table: tableOf(years), rules }
}
