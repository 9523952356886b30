/** What was typed on a case and not sent yet outlives the page: nobody writes a ground twice. Photos stay with the page. */
import { keep, recall } from '@/device/storage'
import { unfilled, type Filled } from './decision'
import { isOfficeMove, type OfficeMove } from './moveForms'

export interface KeptWords { readonly move: OfficeMove | null; readonly filled: Filled }
type Shelf = Readonly<Record<string, { readonly who: string; readonly move: string | null; readonly filled: Partial<Filled> }>>

const shelf = 'caseWords'
/** Older ones give way. */
const most = 20
const read = (): Shelf => {
  const kept = recall(shelf)
  return typeof kept === 'object' && kept !== null ? (kept as Shelf) : {}
}

/** `who`: another person of this phone does not see it. */
export function recallWords(caseId: string, who: string): KeptWords | undefined {
  const kept = read()[caseId]
  if (kept === undefined || kept.who !== who) return undefined
  return { move: kept.move !== null && isOfficeMove(kept.move) ? kept.move : null, filled: { ...unfilled, ...kept.filled, photos: [] } }
}

const isEmpty = ({ filled }: KeptWords): boolean => JSON.stringify({ ...filled, photos: [] }) === JSON.stringify(unfilled)

export function keepWords(caseId: string, who: string, words: KeptWords): void {
  const { [caseId]: before, ...others } = read()
  if (isEmpty(words)) {
    if (before) keep(shelf, others)
    return
  }
  const { photos: _, ...filled } = words.filled
  const all: Shelf = { ...others, [caseId]: { who, move: words.move, filled } }
  keep(shelf, Object.fromEntries(Object.entries(all).slice(-most)))
}
