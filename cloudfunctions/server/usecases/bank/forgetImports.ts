/** Removes what imports were made of: a day after nobody has confirmed one, or once it is in the bank. */
import type { Office } from '../../ports/office'
import { partId, pieceId } from '../../records/bankImports'

const keptFor = 24 * 60 * 60_000
const mostForgotten = 200

/** @returns imports forgotten */
export async function forgetImports(office: Pick<Office, 'store' | 'clock'>): Promise<number> {
  const until = office.clock.now() - keptFor
  let forgotten = 0
  for (const state of ['laying', 'faulty', 'checked', 'applied'] as const) {
    while (forgotten < mostForgotten) {
      const { rows: [one] } = await office.store.find('importsByState', { state, until }, { limit: 1 })
      if (!one) break
      // Its name last: after a crash half-way the rest is found again by it.
      await office.store.transact(async (tx) => {
        for (let piece = 0; piece < one.pieces; piece += 1) await tx.remove('bankPiece', pieceId(one._id, piece))
      })
      // A check that died has put down parts, too.
      for (let checks = 1; checks <= one.checks + 1; checks += 1) {
        for (let part = 0; await office.store.get('bankPart', partId({ _id: one._id, checks }, part)); part += 1) await office.store.transact((tx) => tx.remove('bankPart', partId({ _id: one._id, checks }, part)))
      }
      await office.store.transact((tx) => tx.remove('bankImport', one._id))
      forgotten += 1
    }
  }
  return forgotten
}
