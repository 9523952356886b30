import { useEffect, useRef, useState } from 'react'
import type { RouteView } from '@shared/contract/hazard'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { after } from '@/device/clock'
import type { ReportWords } from '@/outbox/outbox'

const pause = 600 // ms of rest before the office is asked

/** 送到哪、为什么、谁能看到: the office's answer, or why there is none just now. */
export type Preview = { readonly state: 'early' | 'asking' | 'offline' | 'unknown' } | { readonly state: 'known'; readonly route: RouteView }

/** Asks as one writes, once the place says something. Nothing is written by asking. */
export function usePreview(report: ReportWords | undefined): Preview {
  const [preview, setPreview] = useState<Preview>({ state: 'early' })
  const turn = useRef(0)
  const place = report?.place
  const told = place && (place.unitId !== null || place.words.trim() !== '' || place.position !== null)
  const question = report && told ? JSON.stringify({ place, category: report.category, suspicion: report.suspicion, channel: report.channel, text: report.text, showName: report.showName, source: report.source }) : ''

  useEffect(() => {
    turn.current += 1
    const mine = turn.current
    if (question === '') {
      setPreview({ state: 'early' })
      return undefined
    }
    return after(pause, () => {
      setPreview((before) => (before.state === 'known' ? before : { state: 'asking' }))
      call('hazard.preview', JSON.parse(question) as Parameters<typeof call<'hazard.preview'>>[1]).then(
        (route) => { if (mine === turn.current) setPreview({ state: 'known', route }) },
        (error: unknown) => { if (mine === turn.current) setPreview({ state: failureOf(error).state === 'offline' ? 'offline' : 'unknown' }) },
      )
    })
  }, [question])
  return preview
}
