/** The tally of one session on this phone: every press is kept before the next, and goes out by itself. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { problemIn } from '@/api/problem'
import { after, now } from '@/device/clock'
import { onNetwork } from '@/device/network'
import { randomBytes } from '@/device/random'
import { keep, recall } from '@/device/storage'
import { newId } from '@/outbox/names'
import { sendBatch } from '../entries'
import { batched, delivered, fresh, press, ripe, undo, undoable, type Tally, type What } from './tally'

const shelf = (session: string) => `deskTally ${session}`
const second = 1_000
/** ms between attempts while the office cannot be heard. */
const pause = 10_000

const read = (session: string): Tally => {
  const found = recall(shelf(session))
  return typeof found === 'object' && found !== null && 'presses' in found ? (found as Tally) : fresh
}

export function useTally(session: string) {
  const [tally, setTally] = useState<Tally>(() => read(session))
  const [at, setAt] = useState(now())
  const [said, setSaid] = useState('')
  const [full, setFull] = useState(false)
  const current = useRef(tally)
  const sending = useRef(false)
  const notBefore = useRef(0)

  const put = useCallback((next: Tally) => {
    current.current = next
    setFull(!keep(shelf(session), next))
    setTally(next)
  }, [session])

  const send = useCallback(async () => {
    const [batch] = current.current.batches
    if (!batch || sending.current || now() < notBefore.current) return
    sending.current = true
    await sendBatch(batch).then(
      ({ state, say }) => {
        put(delivered(current.current, batch))
        setSaid(state === 'counted' ? '' : say)
      },
      (error: unknown) => {
        // Nothing counted is ever dropped: what the office refuses now waits here and says why.
        notBefore.current = now() + pause
        const { kind, say } = problemIn(error)
        setSaid(kind === 'later' ? '' : say)
      },
    )
    sending.current = false
  }, [put])

  useEffect(() => after(second, () => {
    setAt(now())
    if (ripe(current.current, now()).length > 0) {
      void Promise.all([newId({ now, randomBytes }), newId({ now, randomBytes })]).then((ids) => {
        put(batched(current.current, session, now(), (n) => ids[n] ?? `${ids[0] ?? ''}${String(n)}`))
      })
    }
    void send()
  }), [at, session, put, send])
  useEffect(() => { onNetwork(() => { notBefore.current = 0; void send() }) }, [send])

  return {
    tally, at, said,
    /** The phone cannot keep another press. */
    full,
    press: (what: What, stand: string | null) => { put(press(current.current, { at: now(), what, stand })); setAt(now()) },
    undo: () => put(undo(current.current, now())),
    undoable: undoable(tally, at),
  }
}
