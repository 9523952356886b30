/** The lists of entries, as the contract names them. */
import type { Input } from '@shared/contract/actions'

export type Show = Input<'campaign.supplements'>['show']
export const shelves = { standing: '全部', waiting: '未计入', withdrawn: '已撤回' } as const satisfies Record<Show, string>
export const emptyShelves = {
  standing: '还没有登记。文章、视频、曝光、直播这些不按场次的，点下面的“登记一项”。',
  waiting: '没有等着补佐证的登记。',
  withdrawn: '没有撤回的登记。',
} as const satisfies Record<Show, string>
export const shows = Object.keys(shelves) as Show[]
export const isShow = (word: string | undefined): word is Show => shows.some((show) => show === word)
