/** Removes counts of starts from networks whose hour is long over: nobody asks for them again. */
import type { Office } from '../../ports/office'

const most = 20_000

/** @returns how many went. */
export async function forgetNetworks(office: Pick<Office, 'store' | 'clock'>): Promise<number> {
  let gone = 0
  while (gone < most) {
    const { rows } = await office.store.find('networksToForget', { until: office.clock.now() }, { limit: 100 })
    if (rows.length === 0) break
    await office.store.transact(async (tx) => { for (const { _id } of rows) await tx.remove('quizNetwork', _id) })
    gone += rows.length
  }
  return gone
}
