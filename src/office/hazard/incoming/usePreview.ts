import { useEffect, useRef, useState } from 'react'
import type { RouteView } from '@shared/contract/hazard'
import { call } from '@/api/client'
import { after } from '@/device/clock'
import { sentOf, type Letter } from './letter'

const pause = 400

/** Where it will go and why, as soon as a place is named; undefined until then, and without network. */
export function usePreview(letter: Letter): RouteView | undefined {
  const [route, setRoute] = useState<RouteView>()
  const placed = letter.unit !== null || letter.words.trim() !== ''
  const { place, category, suspicion, channel, source, text } = sentOf(letter, { id: '', receipt: '' }, 0)
  const question = { place, category, suspicion, channel, source, text }
  const current = useRef(question)
  current.current = question
  const asked = placed ? JSON.stringify(question) : ''
  useEffect(() => {
    if (asked === '') return setRoute(undefined)
    let dropped = false
    const stop = after(pause, () => {
      // Only an extra before saving: what keeps it from answering is said when it is saved.
      void call('hazard.preview', current.current).then((found) => { if (!dropped) setRoute(found) }, () => { if (!dropped) setRoute(undefined) })
    })
    return () => { dropped = true; stop() }
  }, [asked])
  return route
}
