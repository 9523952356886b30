/** Words being typed for one purpose; they come back when the page is opened again, to the same person. */
import { useState } from 'react'
import { keep, recall } from '@/device/storage'
import { useIdentity } from '@/identity/identity'
import { writtenShelf as shelf } from '@/outbox/sweep'

type Shelf = Readonly<Record<string, { readonly who: string; readonly value: unknown }>>
/** Older ones give way. */
const most = 20
const read = (): Shelf => {
  const found = recall(shelf)
  return typeof found === 'object' && found !== null ? (found as Shelf) : {}
}
function put(name: string, who: string, value: unknown): void {
  const { [name]: _, ...others } = read()
  keep(shelf, Object.fromEntries(Object.entries(value === undefined ? others : { ...others, [name]: { who, value } }).slice(-most)))
}

/** @returns the value, a setter that keeps it, and what forgets it once it has been sent. */
export function useKept<T>(name: string, initial: T): readonly [T, (value: T) => void, () => void] {
  const who = useIdentity((state) => state.me?.personId ?? '')
  const [value, setValue] = useState<T>(() => {
    const found = read()[name]
    return found && found.who === who ? (found.value as T) : initial
  })
  const change = (next: T) => { setValue(next); put(name, who, next) }
  const forget = () => { setValue(initial); put(name, who, undefined) }
  return [value, change, forget]
}
