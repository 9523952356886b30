/**
 * When a check-in counts (design decision 13, T-11 T-12, J9). Pure: who reads the clock and the code hands in what they said.
 * Nothing is refused for a missing location or an album scan: that is marked. What cannot be believed is held for the session's officer.
 */
import type { SessionState } from './sessionWords'

const minute = 60_000
const hour = 60 * minute
/** Before the start and after the end that still count as there. */
export const earlyBy = 60 * minute
export const lateBy = 2 * hour
/** A phone's clock may be this much ahead of ours. */
export const clockAhead = 5 * minute
/** Received so long after the act: it waited without signal, and says so. */
export const waitedFor = 10 * minute
/** Older than this is held (T-12). */
export const oldestBelieved = 24 * hour
/** Metres from the place beyond which a row is marked. */
export const farAway = 1500
/** Metres that the phone's and the browser's ways of telling a position (gcj02, wgs84) lie apart at most. */
export const systemsApart = 800

/** How the code was read: a live scan, a picture or the album (W-13: scenes 1012 1013 1048 1049), a link, not known. */
export const entries = { camera: '现场扫码', album: '相册识别', link: '链接打开', unknown: '未知' } as const
export type Entry = keyof typeof entries
const albumScenes = [1012, 1013, 1048, 1049]
const scanScenes = [1011, 1047]
/** WeChat's entry scene → how the code was read. */
export const entryOf = (scene: number): Entry => (albumScenes.includes(scene) ? 'album' : scanScenes.includes(scene) ? 'camera' : 'unknown')

/** Marks of a row that counts. */
export const checkInFlags = { late: '补传', album: '相册识别', far: '距离较远', noPosition: '未定位', clock: '手机时间偏差' } as const
export type CheckInFlag = keyof typeof checkInFlags
/** Why a row is held. */
export const heldReasons = { outside: '不在签到时间内', token: '动态码不对或已过期', old: '按手机时间已过24小时', namesake: '已有同名的人登记' } as const
export type HeldReason = keyof typeof heldReasons

export interface Window {
  readonly state: SessionState
  readonly startsAt: number
  readonly endsAt: number
  /** 0 while it is not closed. */
  readonly closedAt: number
}
export interface Attempt {
  /** The act by the phone's clock. */
  readonly claimedAt: number
  readonly receivedAt: number
  readonly entry: Entry
  /** null: no location given, which nobody must. */
  readonly metres: number | null
  /** Whether the code asks for a token of the screen, and what came. */
  readonly token: 'none' | 'right' | 'wrong'
}
export type Verdict =
  | { readonly outcome: 'accepted'; readonly at: number; readonly flags: readonly CheckInFlag[] }
  | { readonly outcome: 'held'; readonly at: number; readonly reason: HeldReason }
  | { readonly outcome: 'too_early'; readonly opensAt: number }
  | { readonly outcome: 'closed'; readonly closedAt: number }

export const opensAt = ({ startsAt }: Pick<Window, 'startsAt'>): number => startsAt - earlyBy
/** May anybody be in it yet, scanned or entered? Also long after its end, off paper. */
export const doorsOpen = (window: Pick<Window, 'state' | 'startsAt'>, now: number): boolean => window.state !== 'planned' || now >= opensAt(window)
/** Last moment of an act that counts. */
export const endsAt = ({ state, endsAt: planned, closedAt }: Window): number => (state === 'closed' ? Math.min(closedAt, planned + lateBy) : planned + lateBy)

const within = (at: number, window: Window): boolean => {
  if (at > endsAt(window)) return false
  return window.state === 'open' || at >= opensAt(window)
}
/** A clock that runs ahead cannot say when: the receipt does. */
const actOf = ({ claimedAt, receivedAt }: Attempt): { at: number; ahead: boolean } => ({ at: Math.min(claimedAt, receivedAt), ahead: claimedAt > receivedAt + clockAhead })

/** What becomes of somebody who checks in himself. */
export function judge(attempt: Attempt, window: Window): Verdict {
  const { at, ahead } = actOf(attempt)
  const waited = attempt.receivedAt - at
  if (window.state === 'cancelled' || window.state === 'voided') return { outcome: 'closed', closedAt: window.closedAt || window.endsAt }
  if (waited <= waitedFor) {
    if (window.state !== 'open' && at < opensAt(window)) return { outcome: 'too_early', opensAt: opensAt(window) }
    if (window.state === 'closed' && at > endsAt(window)) return { outcome: 'closed', closedAt: window.closedAt }
  }
  if (waited > oldestBelieved) return { outcome: 'held', at, reason: 'old' }
  if (attempt.token === 'wrong') return { outcome: 'held', at, reason: 'token' }
  if (!within(at, window)) return { outcome: 'held', at, reason: 'outside' }
  return { outcome: 'accepted', at, flags: flagsOf(attempt, waited, ahead) }
}

function flagsOf({ entry, metres }: Attempt, waited: number, ahead: boolean): readonly CheckInFlag[] {
  const flags: CheckInFlag[] = []
  if (waited > waitedFor) flags.push('late')
  if (ahead) flags.push('clock')
  if (entry === 'album') flags.push('album')
  if (metres === null) flags.push('noPosition')
  else if (metres > farAway) flags.push('far')
  return flags
}

/** The day a row counts on lies inside the session, however late it was decided. */
export const clampedTo = (at: number, { startsAt, endsAt: planned }: Pick<Window, 'startsAt' | 'endsAt'>): number => Math.min(Math.max(at, startsAt), Math.max(startsAt, planned))

export interface Located {
  readonly lng: number
  readonly lat: number
  readonly accuracy: number
  readonly system: 'wgs84' | 'gcj02'
}
/** Surely so far from the place: what either is unsure of, and what the two systems may differ by, is taken off. */
export const surelyFrom = (phone: Located, place: Located): number =>
  Math.max(0, metresBetween(phone, place) - phone.accuracy - place.accuracy - (phone.system === place.system ? 0 : systemsApart))

/** Metres between two positions, good enough for a campus. */
export function metresBetween(one: { lng: number; lat: number }, other: { lng: number; lat: number }): number {
  const radians = Math.PI / 180
  const x = (other.lng - one.lng) * radians * Math.cos(((one.lat + other.lat) / 2) * radians)
  const y = (other.lat - one.lat) * radians
  return Math.round(Math.sqrt(x * x + y * y) * 6_371_000)
}
