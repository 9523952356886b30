/** What WeChat has not answered in time is for people; traces that nobody asks for any more are forgotten. */
import { verdictWithin } from '@shared/domain/moderation'
import type { Office } from '../ports/office'
import { settle } from './moderation'

const pageSize = 100
const tracesKept = 3 * 24 * 60 * 60_000

/** @returns how many were given to people. */
export async function overdueModerations(office: Office): Promise<number> {
  const until = office.clock.now() - verdictWithin + 1
  let given = 0
  for (;;) {
    const { rows } = await office.store.find('moderationsByState', { state: 'pending', until }, { limit: pageSize })
    for (const { _id } of rows) await settle(office, _id, { state: 'human', reason: 'timeout' })
    given += rows.length
    if (rows.length < pageSize) return given
  }
}
/** @returns how many traces were forgotten. */
export async function forgetTraces(office: Office): Promise<number> {
  let forgotten = 0
  for (;;) {
    const { rows } = await office.store.find('mediaTracesByTime', { until: office.clock.now() - tracesKept }, { limit: pageSize })
    if (rows.length === 0) return forgotten
    await office.store.transact(async (tx) => { for (const { _id } of rows) await tx.remove('mediaTrace', _id) })
    forgotten += rows.length
  }
}
