/**
 * The board of a drill, read again every second and a half while somebody looks at it. Marks of this phone wait in the outbox, and lie
 * over the board until one is read that knows them (J8: live within two seconds; offline it says as of when).
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type { Board } from '@shared/contract/sessionRoll.rows'
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { failureOf, unreadOf, type Loaded } from '@/api/useLoaded'
import { after, now } from '@/device/clock'
import { onLooking } from '@/device/looking'
import type { EntryItem } from '@/outbox/outbox'
import { useEntries } from '@/outbox/useEntries'
import { keepKnown, lastKnown } from '@/identity/preloaded'
import { undoFor, withMarks, type Mark } from './marks'

/** ms after an answer. With the answer's own time it stays within two seconds. */
const every = 1_500
/** ms after a failure. */
const pause = 4_000
interface Told { readonly board: Board; /** By this phone's clock. */ readonly gotAt: number }
/** `item` is not known while the outbox is still writing it down. */
interface Laid { readonly mark: Mark; item: string | undefined }

export function useMuster(id: string) {
  const entries = useEntries(id)
  const [told, setTold] = useState<Loaded<Told>>({ state: 'loading' })
  const [laid, setLaid] = useState<readonly Laid[]>([])
  const [last, setLast] = useState<Mark>()
  const [cut, setCut] = useState(false)
  const [said, setSaid] = useState('')
  const [looking, setLooking] = useState(true)
  const over = useRef(laid)
  const busy = useRef(false)
  const kept = useRef('')
  const calls = entries.waiting.filter(({ entry }) => entry.action === 'session.call')
  const waiting = useRef<readonly string[]>([])
  waiting.current = calls.map(({ id: item }) => item)

  const put = useCallback((next: readonly Laid[]) => { over.current = next; setLaid(next) }, [])
  const ask = useCallback(async (): Promise<number> => {
    if (busy.current) return every
    busy.current = true
    const known = over.current.filter(({ item }) => item !== undefined && !waiting.current.includes(item))
    const wait = await call('session.board', { id }).then(
      (board) => {
        put(over.current.filter((one) => !known.includes(one)))
        setTold({ state: 'ready', value: { board, gotAt: now() } })
        setCut(false)
        // Opened again where there is no network, the roll can be called all the same.
        const groups = JSON.stringify(board.groups)
        if (groups !== kept.current) void keepKnown(`board ${id}`, board)
        kept.current = groups
        return every
      },
      async (error: unknown) => {
        const away = problemIn(error).kind === 'later'
        setCut(away)
        const known = away ? await lastKnown<Board>(`board ${id}`) : undefined
        setTold((before) => (before.state === 'ready' ? before : known ? { state: 'ready', value: { board: known.value, gotAt: known.at } } : unreadOf(error)))
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
    const lies: Laid = { mark: one, item: undefined }
    setSaid('')
    put([...over.current, lies])
    setLast(what === 'undo' ? undefined : one)
    void entries.enter({ action: 'session.call', data: { id, marks: [one] } }).then(
      (item) => { lies.item = item.id },
      (error: unknown) => { put(over.current.filter((other) => other !== lies)); setSaid(failureOf(error).say) },
    )
  }
  // Found again after the page was left: what still waits for the network.
  const gotAt = told.state === 'ready' ? told.value.gotAt : 0
  const marksOf = (items: readonly EntryItem[]): readonly Mark[] => items.flatMap(({ entry }) => (entry.action === 'session.call' ? entry.data.marks : []))
  const waitingMarks = marksOf(calls.filter(({ id: item }) => !laid.some((one) => one.item === item)))
  // Sent, but younger than the board that was kept.
  const newer = cut ? marksOf([...entries.answered].reverse()).filter(({ claimedAt }) => claimedAt > gotAt) : []
  const refused = entries.refused.filter(({ entry }) => entry.action === 'session.call')
  const value = told.state === 'ready' ? told.value : undefined
  return {
    shown: told, cut, last,
    said: said || (refused.length > 0 ? `有 ${String(refused.length)} 个点名没有记上：${refused[0]?.problem?.say ?? ''}` : ''),
    board: value && withMarks(value.board, [...newer, ...waitingMarks, ...laid.map(({ mark: one }) => one)]),
    gotAt,
    /** Marks that the office has not got. */
    waiting: calls.length,
    mark,
    undo: () => { if (last) mark(last.who, last.group, 'undo') },
    replace: (board: Board) => setTold({ state: 'ready', value: { board, gotAt: now() } }),
    retry: () => void ask(),
  }
}
