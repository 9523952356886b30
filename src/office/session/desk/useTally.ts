/** The tally of one session on this phone: every press is kept before the next, and goes to the outbox by itself. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { after, now } from '@/device/clock'
import { randomBytes } from '@/device/random'
import { keep, recall } from '@/device/storage'
import { newId } from '@/outbox/names'
import type { EntryItem } from '@/outbox/outbox'
import { useEntries } from '@/outbox/useEntries'
import { useProofs } from '@/outbox/useProofs'
import { batched, fresh, handedOver, press, ripe, undo, undoable, waitingIn, type Tally, type What } from './tally'

const shelf = (session: string) => `deskTally ${session}`
const second = 1_000

const read = (session: string): Tally => {
  const found = recall(shelf(session))
  return typeof found === 'object' && found !== null && 'handed' in found ? (found as Tally) : fresh
}
const amountOf = ({ entry }: EntryItem): number => (entry.action === 'session.count' ? entry.data.amount : 0)
/** What the last answer said, where it was more than 已计入; a proof that came after it has answered what it asked for. */
function sayOf(item: EntryItem | undefined, provenAt: number): string {
  if (!item?.answer || !('say' in item.answer) || item.answer.state === 'counted') return ''
  return item.answer.state === 'waiting' && provenAt > item.at ? '证明已送到，人数已计入。' : item.answer.say
}

export function useTally(session: string) {
  const entries = useEntries(session)
  const { enter } = entries
  const { takenAt } = useProofs(session)
  const [tally, setTally] = useState<Tally>(() => read(session))
  const [at, setAt] = useState(now())
  const [full, setFull] = useState(false)
  const current = useRef(tally)
  const handing = useRef(false)

  const put = useCallback((next: Tally) => {
    current.current = next
    setFull(!keep(shelf(session), next))
    setTally(next)
  }, [session])

  const hand = useCallback(async () => {
    if (handing.current) return
    handing.current = true
    if (ripe(current.current, now()).length > 0) {
      const ids = [await newId({ now, randomBytes }), await newId({ now, randomBytes })]
      put(batched(current.current, session, now(), (n) => ids[n] ?? `${ids[0] ?? ''}${String(n)}`))
    }
    for (const batch of current.current.batches) {
      await enter({ action: 'session.count', data: batch }).then(() => put(handedOver(current.current, batch)), () => setFull(true))
    }
    handing.current = false
  }, [session, put, enter])
  useEffect(() => after(second, () => {
    setAt(now())
    void hand()
  }), [at, hand])

  const counts = entries.waiting.filter(({ entry }) => entry.action === 'session.count')
  const refused = entries.refused.filter(({ entry }) => entry.action === 'session.count')
  return {
    tally, at,
    said: refused[0]?.problem?.say ?? sayOf(entries.answered.find(({ entry }) => entry.action === 'session.count' && entry.data.source === 'heads'), takenAt),
    waiting: waitingIn(tally) + counts.reduce((sum, item) => sum + amountOf(item), 0),
    /** The phone cannot keep another press. */
    full,
    press: (what: What, stand: string | null) => { put(press(current.current, { at: now(), what, stand })); setAt(now()) },
    undo: () => put(undo(current.current, now())),
    undoable: undoable(tally, at),
    /** Sends again what the office has refused. */
    retry: refused.length > 0 ? () => { for (const { id } of refused) void entries.retry(id) } : undefined,
  }
}
