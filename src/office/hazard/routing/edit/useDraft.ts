import { useEffect, useState } from 'react'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { keep, recall } from '@/device/storage'
import { rowsOf, type Row, type Table } from './draft'

const keptName = 'routing-draft'
interface Kept { readonly base: number; readonly rows: readonly Row[] }
const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && 'base' in value && 'rows' in value && Array.isArray(value.rows)

/** An edit starts from the version saved last, even one that waits for its day. */
async function loadNewest(): Promise<Table> {
  const table = await call('hazard.routing', {})
  return table.newest === table.version ? table : call('hazard.routing', { version: table.newest })
}

/** The draft on this device: found again after leaving the page, as long as nobody has saved another version. */
export function useDraft() {
  const { shown, reload } = useLoaded('newest', loadNewest)
  const [rows, setRows] = useState<readonly Row[]>([])
  const [found, setFound] = useState<'none' | 'again' | 'older'>('none')
  const table = shown.state === 'ready' ? shown.value : undefined

  useEffect(() => {
    if (!table) return
    const kept = recall(keptName)
    const mine = isKept(kept) ? kept : undefined
    const fits = mine?.base === table.version
    setRows(mine && fits ? mine.rows : rowsOf(table))
    setFound(!mine ? 'none' : fits ? 'again' : 'older')
  }, [table])

  const change = (next: readonly Row[]) => {
    setRows(next)
    if (table) keep(keptName, { base: table.version, rows: next })
  }
  const forget = () => keep(keptName, null)
  const startOver = () => {
    forget()
    setFound('none')
    if (table) setRows(rowsOf(table))
  }
  /** The kept rows of an older base, put on top of the newest version after looking at both. */
  const takeOlder = () => {
    const kept = recall(keptName)
    if (isKept(kept)) change(kept.rows)
    setFound('none')
  }
  return { shown, reload, table, rows, change, found, forget, startOver, takeOlder }
}
