/**
 * The board of a drill, read again every second and a half while somebody looks at it, and the marks of this phone, which wait here
 * until the office has them (J8: live within two seconds; offline it says as of when).
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type { Board } from '@shared/contract/sessionRoll.rows'
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { failureOf, type Loaded } from '@/api/useLoaded'
import { after, now } from '@/device/clock'
import { onLooking } from '@/device/looking'
import { keep, recall } from '@/device/storage'
import { perCall, undoFor, withMarks, type Mark } from './marks'

/** ms after an answer. With the answer's own time it stays within two seconds. */
const every = 1_500
/** ms after a failure. */
const pause = 4_000
const shelf = (id: string) => `musterMarks ${id}`
const readMarks = (id: string): readonly Mark[] => {
  const found = recall(shelf(id))
  return Array.isArray(found) ? (found as Mark[]) : []
}
interface Told { readonly board: Board; /** By this phone's clock. */ readonly gotAt: number }

export function useMuster(id: string) {
  const [told, setTold] = useState<Loaded<Told>>({ state: 'loading' })
  const [marks, setMarks] = useState<readonly Mark[]>(() => readMarks(id))
  const [last, setLast] = useState<Mark>()
  const [cut, setCut] = useState(false)
  const [said, setSaid] = useState('')
  const [looking, setLooking] = useState(true)
  const waiting = useRef(marks)
  const busy = useRef(false)

  const put = useCallback((next: readonly Mark[]) => {
    waiting.current = next
    keep(shelf(id), next)
    setMarks(next)
  }, [id])

  /** One question at a time: the waiting marks if there are any, else the board alone. Resolves with when to ask again. */
  const ask = useCallback(async (): Promise<number> => {
    if (busy.current) return every
    busy.current = true
    const sent = waiting.current.slice(0, perCall)
    const wait = await (sent.length > 0 ? call('session.call', { id, marks: [...sent] }) : call('session.board', { id })).then(
      (board) => {
        if (sent.length > 0) put(waiting.current.slice(sent.length))
        setTold({ state: 'ready', value: { board, gotAt: now() } })
        setCut(false)
        return waiting.current.length > 0 ? 0 : every
      },
      (error: unknown) => {
        const { kind, say } = problemIn(error)
        setCut(kind === 'later')
        // A mark that can never be taken must not hold up those behind it; it is said, not swallowed.
        if (sent.length > 0 && (kind === 'fix' || kind === 'refuse' || kind === 'stale')) {
          put(waiting.current.slice(sent.length))
          setSaid(`${String(sent.length)} 个点名没有记上：${say}`)
        }
        setTold((before) => (before.state === 'ready' ? before : failureOf(error)))
        return pause
      },
    )
    busy.current = false
    return wait
  }, [id, put])

  useDidHide(() => setLooking(false))
  useDidShow(() => setLooking(true))
  useEffect(() => onLooking(setLooking), [])
  useEffect(() => {
    if (!looking) return undefined
    let ended = false
    let stop = () => undefined as void
    const turn = () => void ask().then((wait) => { if (!ended) stop = after(wait, turn) })
    turn()
    return () => { ended = true; stop() }
  }, [looking, ask])
  useEffect(() => (last ? after(undoFor, () => setLast(undefined)) : undefined), [last])

  const mark = (who: string, group: string, what: Mark['mark']) => {
    const one: Mark = { who, group, mark: what, claimedAt: now() }
    setSaid('')
    put([...waiting.current, one])
    setLast(what === 'undo' ? undefined : one)
    void ask()
  }
  const value = told.state === 'ready' ? told.value : undefined
  return {
    shown: told, said, cut, last,
    board: value && withMarks(value.board, marks),
    gotAt: value?.gotAt ?? 0,
    /** Marks that the office has not got. */
    waiting: marks.length,
    mark,
    undo: () => { if (last) mark(last.who, last.group, 'undo') },
    replace: (board: Board) => setTold({ state: 'ready', value: { board, gotAt: now() } }),
    retry: () => void ask(),
  }
}
