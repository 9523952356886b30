import { useState } from 'react'
import type { Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import type { Row } from './draft'

type Case = Output<'hazard.dryRunRouting'>['rows'][number]
export interface DryRun {
  readonly state: 'none' | 'busy' | 'some' | 'all'
  readonly looked: number
  readonly rows: readonly Case[]
  readonly say: string
}
interface Run extends DryRun { readonly next: string | undefined }
const none: Run = { state: 'none', looked: 0, rows: [], say: '', next: undefined }
/** Pages of 100 cases that one press looks at. */
const pagesAtOnce = 10

/** The draft over last month's cases, page after page, until a thousand were looked at or none is left. */
export function useDryRun(rows: readonly Row[]): { run: DryRun; start: () => Promise<void> } {
  const [run, setRun] = useState<Run>(none)
  const start = async () => {
    let now: Run = { ...(run.state === 'some' ? run : none), state: 'busy', say: '' }
    setRun(now)
    for (let page = 0; page < pagesAtOnce; page++) {
      const cursor = now.next
      try {
        const found = await call('hazard.dryRunRouting', { rows: [...rows], ...(cursor !== undefined && { cursor }) })
        now = { ...now, looked: now.looked + found.looked, rows: [...now.rows, ...found.rows], next: found.next, state: found.next === undefined ? 'all' : 'busy' }
      } catch (error) {
        return setRun({ ...now, state: now.looked > 0 ? 'some' : 'none', say: failureOf(error).say })
      }
      setRun(now)
      if (now.state === 'all') return
    }
    setRun({ ...now, state: 'some' })
  }
  return { run, start }
}
