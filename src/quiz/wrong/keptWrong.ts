/** The last page of the wrong book that was read, for practising where there is no network. Its attempts have ended: their answers are no secret. */
import type { Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { now } from '@/device/clock'
import { records } from '@/device/records'
import { whoNow } from '@/identity/identity'

type Wrong = Output<'quiz.wrong'>
export type MissedRow = Wrong['rows'][number]
export interface WrongBook {
  readonly total: number
  /** Left out until the paper that asks them has ended. */
  readonly waiting: number
  readonly rows: readonly MissedRow[]
  /** When it was read, where it comes from the phone. */
  readonly keptAt: number | null
}
const key = 'quiz:wrong'
interface Kept { readonly who: string; readonly at: number; readonly book: Pick<Wrong, 'total' | 'waiting' | 'rows'> }

/** So many are practised in one go. */
const most = 20

/** Rejects with ProblemError where the office cannot be asked and nothing is kept. */
export async function readWrong(): Promise<WrongBook> {
  const who = await whoNow()
  try {
    const { total, waiting, rows } = await call('quiz.wrong', { limit: most })
    await records.set(key, { who, at: now(), book: { total, waiting, rows } } satisfies Kept)
    return { total, waiting, rows, keptAt: null }
  } catch (reason) {
    const kept = problemIn(reason).kind === 'later' ? ((await records.get(key)) as Kept | undefined) : undefined
    if (kept?.who !== who) throw reason
    return { ...kept.book, keptAt: kept.at }
  }
}
