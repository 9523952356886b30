/** What is being planned outlives the page, one card a purpose: nobody fills a card twice. */
import { keep, recall } from '@/device/storage'
import type { Card } from './card'

export interface KeptCard {
  /** Made with the draft: pressing 组织这一场 twice, or after a kill, is one session. */
  readonly id: string
  readonly card: Card
  /** Names of those who were picked: the card knows their ids alone. */
  readonly named?: readonly Named[]
}
export interface Named { readonly personId: string; readonly name: string }
type Shelf = Readonly<Record<string, { readonly who: string; readonly kept: KeptCard }>>
const shelf = 'sessionCards'
/** Older ones give way. */
const most = 8

const read = (): Shelf => {
  const found = recall(shelf)
  return typeof found === 'object' && found !== null ? (found as Shelf) : {}
}
/** @param purpose what it is for: an activity, one like another, a change of one. @param who nobody else of this phone sees it */
export function recallCard(purpose: string, who: string): KeptCard | undefined {
  const found = read()[purpose]
  return found?.who === who ? found.kept : undefined
}
export function keepCard(purpose: string, who: string, kept: KeptCard): void {
  const { [purpose]: _, ...others } = read()
  keep(shelf, Object.fromEntries(Object.entries({ ...others, [purpose]: { who, kept } }).slice(-most)))
}
export function forgetCard(purpose: string): void {
  const { [purpose]: _, ...others } = read()
  keep(shelf, others)
}
