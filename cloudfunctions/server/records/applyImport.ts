/**
 * Writes a confirmed import into the bank: twenty questions a transaction, each transaction counting itself in the import's own document,
 * so that whoever goes on after a crash or at the same time writes none twice. The last one opens the shelf (bankShelf.ts).
 */
import type { BankImport } from '../ports/documents'
import type { Office } from '../ports/office'
import { knownPrints } from './bankDuplicates'
import { printHash, writeQuestion } from './bankQuestions'
import { partId } from './bankImports'
import { emptyShelf } from './bankShelf'

type Writer = Pick<Office, 'store' | 'keys' | 'clock'>

/** One part. @returns the import as it is then. */
async function applyPart(office: Writer, one: BankImport): Promise<BankImport> {
  const n = one.partsDone
  const part = await office.store.get('bankPart', partId(one, n))
  const rows = part?.rows ?? []
  const known = await knownPrints(office, one.ownerId, rows.map(({ question }) => question))
  const at = office.clock.now()
  return office.store.transact(async (tx) => {
    const now = await tx.get('bankImport', one._id)
    if (now?.state !== 'confirmed' || now.partsDone !== n) return now ?? one
    let { added, skipped } = now
    for (const { line, question } of rows) {
      const id = `${one._id}-${String(line)}`
      const print = printHash(office, question)
      const there = known.get(print)
      // One of this import's own, written before this page looked, is known by its id.
      if ((there && there._id !== id) || (await tx.get('quizQuestion', id))) skipped += 1
      else {
        await writeQuestion(tx, undefined, question, { id, ownerId: now.ownerId, by: now.byPersonId, at: now.stamp + added + skipped, print })
        added += 1
      }
    }
    const last = n + 1 >= now.parts
    const next: BankImport = { ...now, partsDone: n + 1, added, skipped, ...(last ? { state: 'applied' as const } : {}) }
    await tx.put('bankImport', next)
    if (last) {
      const shelf = (await tx.get('bankShelf', now.ownerId)) ?? emptyShelf(now.ownerId)
      await tx.put('bankShelf', { ...shelf, importing: '', last: now.stamp + added + skipped })
      await tx.create('audit', { _id: `bankImport:${one._id}`, v: 1, at, who: now.byPersonId, unitId: now.ownerId, what: 'bank.confirm', about: `bankImport:${one._id}`, outcome: 'done', detail: { added, skipped, source: now.source }, sealed: 0 })
    }
    return next
  })
}

/** @param until epoch milliseconds after which no further part is begun. @returns the import as it is then */
export async function applyImport(office: Writer, one: BankImport, until: number): Promise<BankImport> {
  let now = one
  while (now.state === 'confirmed' && office.clock.now() < until) now = await applyPart(office, now)
  return now
}
