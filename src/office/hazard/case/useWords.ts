/** What is chosen and typed on a case; it comes back when the case is opened again. */
import { useEffect, useRef, useState } from 'react'
import { useDidHide } from '@tarojs/taro'
import { useIdentity } from '@/identity/identity'
import { unfilled, type Filled } from './decision'
import { keepWords, recallWords, type KeptWords } from './keptWords'
import type { OfficeMove } from './moveForms'

export interface Words extends KeptWords {
  choose(move: OfficeMove | null): void
  change(part: Partial<Filled>): void
  clear(): void
}

/** `begin`: the move the page was opened for; what was kept is filled in all the same. */
export function useWords(caseId: string | undefined, begin: OfficeMove | null): Words {
  const who = useIdentity((state) => state.me?.personId ?? '')
  const [words, setWords] = useState<KeptWords>({ move: begin, filled: unfilled })
  const current = useRef(words)
  current.current = words
  const opened = useRef<string>()

  useEffect(() => {
    if (caseId === undefined || opened.current === caseId) return
    opened.current = caseId
    const kept = recallWords(caseId, who)
    if (kept) setWords((now) => ({ move: now.move ?? kept.move, filled: kept.filled }))
  }, [caseId, who])

  const put = () => { if (opened.current !== undefined) keepWords(opened.current, who, current.current) }
  const leave = useRef(put)
  leave.current = put
  useEffect(() => () => leave.current(), [])
  useDidHide(() => leave.current())

  return {
    ...words,
    choose: (move) => setWords((before) => ({ ...before, move })),
    change: (part) => setWords((before) => ({ ...before, filled: { ...before.filled, ...part } })),
    clear: () => setWords({ move: null, filled: unfilled }),
  }
}
