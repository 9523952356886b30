import { useEffect } from 'react'
import { scrollToId, scrollToTop } from '@/device/scroll'
import type { Mistakes, Part } from './check'
import { mistakeId } from './Mistake'

/** As they stand on the page, top to bottom; 替谁上报 stands first of all. */
const order: readonly Part[] = ['behalf', 'photos', 'place', 'what']
/** Room above it for the field that it is about. */
const above = 240

/** A mistake may stand below the fold or under the bar at the foot: the first one is brought to where it is read. */
export function useShownMistake(mistakes: Mistakes, place: string) {
  const part = order.find((one) => mistakes[one]) ?? (place ? 'place' : undefined)
  useEffect(() => {
    if (part) void (part === 'behalf' ? scrollToTop() : scrollToId(mistakeId(part), above))
  }, [mistakes, place, part])
}
