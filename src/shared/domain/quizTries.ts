/** How often, and how long: tries a day and in all, server time left, more of it in elder mode. */
import { civilDay } from './calendar'
import type { Tries } from './quizCompetition'

/** What is remembered of a person's tries: those of the last day he began one on, and all. */
export interface TriesUsed {
  /** Civil day, '' before the first. */
  readonly day: string
  readonly today: number
  readonly inAll: number
}
export const noTries: TriesUsed = { day: '', today: 0, inAll: 0 }

const usedOn = (used: TriesUsed, now: number): number => (used.day === civilDay(now) ? used.today : 0)
export interface TriesLeft {
  readonly today: number
  readonly inAll: number
}
/** Tries left today (never more than in all) and in all. A try belongs to the day it was begun on, +08:00. */
export function triesLeft(tries: Tries, used: TriesUsed, now: number): TriesLeft {
  const inAll = Math.max(0, tries.inAll - used.inAll)
  return { today: Math.min(inAll, Math.max(0, tries.aDay - usedOn(used, now))), inAll }
}
/** After one more begun now; `today` is its number on that day. */
export const oneMore = (used: TriesUsed, now: number): TriesUsed => ({ day: civilDay(now), today: usedOn(used, now) + 1, inAll: used.inAll + 1 })

/** The same attempt whoever asks and how often (T-14). */
export const attemptId = (competition: string, person: string, { day, today }: TriesUsed): string => `${competition}:${person}:${day}:${String(today)}`
/** Which of its unit's papers a try gets: the n-th try everybody's n-th; of a daily theme the n-th of that day. Else a second try would ask what the first has just explained. */
export const unitRound = ({ day, today, inAll }: TriesUsed, daily: boolean): string => (daily ? `${day}:${String(today)}` : String(inAll))
/** The person an attempt's id names; '' for no id of an attempt. */
export const personOfAttempt = (id: string): string => /^[^:]+:([^:]+):\d{4}-\d{2}-\d{2}:\d+$/.exec(id)?.[1] ?? ''

const minute = 60_000
/** Elder mode: half as long again, without ranking. */
export const elderTime = 1.5
/** A practice without a limit may lie on the phone so long. */
export const practiceDays = 7
export const endOf = (startedAt: number, minutes: number, elder: boolean): number => startedAt + (minutes === 0 ? practiceDays * 86_400_000 : Math.round(minutes * minute * (elder ? elderTime : 1)))
/** What was tapped in time is on its way a moment longer. */
export const grace = 3000
export const isOver = (endsAt: number, now: number): boolean => now > endsAt + grace
/** What was tapped in time on a phone without network is still taken so long after the end: kept and named, scored by nobody but an officer. */
export const lateFor = 86_400_000
/** It ended by its time, not by its person's hand, and not longer ago. */
export const takesLate = ({ finishedAt, endsAt }: { readonly finishedAt: number; readonly endsAt: number }, now: number): boolean => finishedAt === endsAt && now <= endsAt + lateFor
/** Milliseconds, as the phone shows them; never below nothing. */
export const timeLeft = (endsAt: number, now: number): number => Math.max(0, endsAt - now)
