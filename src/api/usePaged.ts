/** A list read page by page with the office's cursor; lists have no total (design decision 5). */
import { useCallback, useEffect, useRef, useState } from 'react'
import { unreadOf, type Failure } from './useLoaded'

export interface PageOf<R> { readonly rows: readonly R[]; readonly next?: string | undefined }
interface Kept<R> { readonly rows: readonly R[]; readonly next: string | undefined; readonly state: 'loading' | 'adding' | 'ready'; readonly failure: Failure | null }

/** Lists are cut before what a reader may not see, or what does not match, is left out: so many empty pages are passed over before he is asked to go on. */
const patience = 5

const nothing = { rows: [], next: undefined, state: 'loading', failure: null } as const

/** `load` gets the cursor of the next page, or nothing for the first; a new `key` starts over. */
export function usePaged<R>(key: string, load: (cursor: string | undefined) => Promise<PageOf<R>>) {
  const [kept, setKept] = useState<Kept<R>>(nothing)
  const asked = useRef(0)
  const current = useRef(load)
  current.current = load

  const read = useCallback(async (cursor: string | undefined, before: readonly R[]) => {
    const turn = (asked.current += 1)
    const readOn = async (from: string | undefined, left: number): Promise<PageOf<R>> => {
      const page = await current.current(from)
      return page.rows.length === 0 && page.next !== undefined && left > 1 && turn === asked.current ? readOn(page.next, left - 1) : page
    }
    const change = await readOn(cursor, patience).then(
      (page) => () => ({ rows: [...before, ...page.rows], next: page.next, state: 'ready' as const, failure: null }),
      (error: unknown) => {
        const failure = unreadOf(error)
        return (was: Kept<R>) => ({ ...was, state: 'ready' as const, failure })
      },
    )
    if (turn === asked.current) setKept(change)
  }, [])

  const reload = useCallback(() => read(undefined, []), [read])
  const more = useCallback(async () => {
    if (kept.state !== 'ready' || kept.next === undefined) return
    setKept({ ...kept, state: 'adding' })
    await read(kept.next, kept.rows)
  }, [kept, read])

  useEffect(() => {
    setKept(nothing)
    void reload()
  }, [key, reload])

  return { ...kept, reload, more }
}

/**
 * What PageState is told about a list: a failure takes the page only when there is nothing to show, and a list that goes on is not empty.
 * @param empty the sentence for nothing at all; never said while it is still being read
 */
export function listState(list: { readonly rows: readonly unknown[]; readonly next: string | undefined; readonly state: Kept<unknown>['state']; readonly failure: Failure | null }, empty?: string) {
  if (list.rows.length > 0) return { state: 'ready' as const }
  if (list.state === 'loading') return { state: 'loading' as const }
  if (list.failure) return list.failure
  return list.next === undefined ? { state: 'empty' as const, ...(empty !== undefined && { say: empty }) } : { state: 'ready' as const }
}
