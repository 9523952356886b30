import { useEffect, useRef } from 'react'
import { optionLetters } from '@shared/domain/quizWords'
import { onKey } from '@/device/keys'

export interface AnswerKeys {
  /** So many options may be chosen. */
  readonly options: number
  choose(option: number): void
  step(by: 1 | -1): void
  /** Enter: on to the next, or to the end. */
  next(): void
}
/** At a keyboard: 1–8 or A–H choose, the arrows go back and forth, Enter goes on. Nothing while `keys` is undefined. */
export function useAnswerKeys(keys: AnswerKeys | undefined): void {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => onKey((key) => {
    const act = now.current
    if (!act) return false
    if (key === 'ArrowLeft' || key === 'ArrowRight') { act.step(key === 'ArrowRight' ? 1 : -1); return true }
    if (key === 'Enter') { act.next(); return true }
    const option = key.length === 1 ? (/[1-8]/.test(key) ? Number(key) - 1 : optionLetters.indexOf(key.toUpperCase())) : -1
    if (option < 0 || option >= act.options) return false
    act.choose(option)
    return true
  }), [])
}
