/** One opening of the page is one scan: kept on the phone, asked of the office at once, and followed until it is answered. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CheckInInput, PublicCard } from '@shared/contract/session'
import { checkPhrase } from '@shared/domain/checkPhrase'
import type { Outcome } from '@shared/domain/checkInWords'
import { problemIn } from '@/api/problem'
import { tapBack } from '@/device/haptic'
import { knownPosition } from '@/device/location'
import { useOutbox, type CheckInItem } from '@/outbox/outbox'

/** `phrase`: of the scanned code, as its poster shows it. */
export interface Result { readonly outcome: Outcome; readonly session: PublicCard | null; readonly phrase?: string }

/** What an item of the outbox says to the one who scanned; undefined while its first attempt is on its way. */
export function resultOf(item: CheckInItem): Result | undefined {
  if (item.answer) return { outcome: item.answer, session: 'session' in item.answer ? item.answer.session : null, phrase: checkPhrase(item.checkIn.code) }
  if (item.state === 'refused') return { outcome: { outcome: 'failed', say: item.problem?.say ?? '' }, session: null }
  if (item.problem) return { outcome: { outcome: 'kept', at: item.checkIn.claimedAt }, session: null }
  return undefined
}

/** @returns what came of the scan, undefined while nobody knows; and how to scan another. */
export function useScan(first: CheckInInput | undefined): readonly [Result | undefined, (scan: CheckInInput) => void] {
  const { items, checkIn } = useOutbox()
  const [item, setItem] = useState<CheckInItem>()
  const [failure, setFailure] = useState('')
  const told = useRef('')

  const begun = useRef(false)
  const send = useCallback((scan: CheckInInput) => {
    setItem(undefined)
    setFailure('')
    // A hint, where it is allowed already: nobody is asked, and nobody waits for it longer than a blink.
    knownPosition().then((position) => checkIn({ ...scan, position })).then(setItem, (reason: unknown) => setFailure(problemIn(reason).say))
  }, [checkIn])
  // Once: shown again after a look elsewhere, the page is still the same scan.
  useEffect(() => {
    if (!first || begun.current) return
    begun.current = true
    send(first)
  }, [first, send])

  const now = items.find((one): one is CheckInItem => one.id === item?.id && one.kind === 'checkIn') ?? item
  const result = failure !== '' ? { outcome: { outcome: 'failed' as const, say: failure }, session: null } : now && resultOf(now)
  useEffect(() => {
    if (result?.outcome.outcome !== 'accepted' || told.current === now?.id) return
    told.current = now?.id ?? ''
    tapBack()
  }, [result?.outcome.outcome, now?.id])
  return [result, send]
}
