/** The lists of sessions, as the contract names them. */
import type { Input } from '@shared/contract/actions'

export type Show = Input<'session.list'>['show']
export const shelves = { now: '今天和进行中', coming: '以后的', past: '以往的', dropped: '取消和作废' } as const satisfies Record<Show, string>
export const shortShelves = { now: '今天', coming: '以后', past: '以往', dropped: '取消' } as const satisfies Record<Show, string>
export const emptyShelves = {
  now: '今天没有活动。点下面的“组织一场”，两步就能安排好。',
  coming: '还没有安排以后的活动。',
  past: '以往还没有活动。',
  dropped: '没有取消或作废的活动。',
} as const satisfies Record<Show, string>
export const shows = Object.keys(shelves) as Show[]
export const isShow = (word: string | undefined): word is Show => shows.some((show) => show === word)
