import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide, useUnload } from '@tarojs/taro'
import { failureOf } from '@/api/useLoaded'
import { after } from '@/device/clock'
import { saveDraft, type Draft } from '@/outbox/drafts'
import type { ReportWords } from '@/outbox/outbox'

const pause = 400 // ms after the last letter

export interface Writing {
  /** Undefined until the phone has found the draft. */
  readonly draft: Draft | undefined
  /** Why what is typed cannot be kept just now; '' when it is. */
  readonly unsaved: string
  tell(part: Partial<ReportWords>): void
  place(part: Partial<ReportWords['place']>): void
  /** Another draft in its place, kept at once (photos). */
  put(turn: (draft: Draft) => Draft): void
  /** The draft has become a report: no late write may bring it back. */
  end(): void
}

/** The report being written. Every change is kept on the phone, so a killed app loses nothing. */
export function useDraft(open: () => Promise<Draft>): Writing {
  const [draft, setDraft] = useState<Draft>()
  const [unsaved, setUnsaved] = useState('')
  const latest = useRef<Draft>()
  const callOff = useRef<() => void>(() => undefined)
  const first = useRef(open)

  const save = useCallback(() => {
    callOff.current()
    if (!latest.current) return
    saveDraft(latest.current).then(() => setUnsaved(''), (error: unknown) => setUnsaved(failureOf(error).say))
  }, [])
  const change = useCallback((turn: (now: Draft) => Draft) => {
    if (!latest.current) return
    latest.current = turn(latest.current)
    setDraft(latest.current)
  }, [])

  useEffect(() => {
    let here = true
    void first.current().then((found) => {
      if (!here) return
      latest.current = found
      setDraft(found)
    })
    return () => { here = false }
  }, [])
  useDidHide(save)
  useUnload(save)

  const soon = useCallback((turn: (now: Draft) => Draft) => {
    change(turn)
    callOff.current()
    callOff.current = after(pause, save)
  }, [change, save])
  return {
    draft,
    unsaved,
    tell: (part) => soon((now) => ({ ...now, report: { ...now.report, ...part } })),
    place: (part) => soon((now) => ({ ...now, report: { ...now.report, place: { ...now.report.place, ...part } } })),
    put: (turn) => { change(turn); save() },
    end: () => { callOff.current(); latest.current = undefined },
  }
}
