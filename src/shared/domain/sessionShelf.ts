/**
 * On which list a session stands. Every session stands on exactly one, whatever was pressed and whenever:
 * one that nobody opened or ended is not lost when its days are over.
 */
import { startOfDay } from './calendar'
import type { SessionKind, SessionState } from './sessionWords'
import { sessionStates } from './sessionWords'
import type { Tone } from './words'

/** `now`: today's, and whatever lasts over today. */
export const sessionShelves = ['now', 'coming', 'past', 'dropped'] as const
export type SessionShelf = (typeof sessionShelves)[number]

export interface Shelved {
  readonly state: SessionState
  readonly startsAt: number
  readonly endsAt: number
}
const day = 86_400_000

export function shelfOf({ state, startsAt, endsAt }: Shelved, now: number): SessionShelf {
  const today = startOfDay(now)
  if (state === 'cancelled' || state === 'voided') return 'dropped'
  if (startsAt >= today + day) return 'coming'
  return state === 'closed' || endsAt < today ? 'past' : 'now'
}

export interface Standing {
  readonly label: string
  readonly tone: Tone
  /** What can be done about it; '' = nothing need be. */
  readonly say: string
}
/** How it stands by the clock: its time may be over while nobody has begun or ended it. */
export function standingOf({ state, endsAt, kind }: Shelved & { readonly kind: SessionKind }, now: number): Standing {
  if (endsAt >= now || (state !== 'planned' && state !== 'open')) return { ...sessionStates[state], say: '' }
  const ending = kind === 'drill' ? '写好评估再结束' : '再结束'
  return state === 'planned'
    ? { label: '未开始', tone: 'wait', say: `时间已过，没有人点开始。没有办的请取消；已经办了的请补报人数，${ending}。` }
    : { label: '未结束', tone: 'wait', say: `时间已过，还没有结束。请补报人数，${ending}。` }
}
