/** What a hall's screen shows, half-minute by half-minute, also while the network is away. Pure. */
import type { Output } from '@shared/contract/actions'
import { stepMs } from '@shared/domain/checkInCode'

export type Show = Output<'session.screen'>['shows'][number]
export interface Stock {
  readonly shows: readonly Show[]
  /** By this phone's clock: it may be wrong, so only what has passed since counts. */
  readonly gotAt: number
}
/** Asked for anew when less than this is left, ms. */
export const renewAt = 6 * 60_000
const passed = ({ gotAt }: Stock, now: number): number => Math.floor(Math.max(0, now - gotAt) / stepMs)

/** The one of this moment; undefined once the last has passed. */
export const showAt = (stock: Stock, now: number): Show | undefined => stock.shows[passed(stock, now)]
/** How long it goes on without network, ms. */
export const lasts = (stock: Stock, now: number): number => Math.max(0, stock.shows.length * stepMs - Math.max(0, now - stock.gotAt))
