/**
 * The hash chain over the audit rows (design decision 7, T-35). Rows are written beside the change, each in its own
 * transaction; a chain inside the request would be one hot document, so the courier links them afterwards, in order.
 */
import type { AuditRow, Seal } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Tx } from '../ports/store'
import { canonical } from './canonical'

type Hasher = Pick<Office, 'keys'>

/** What the first link hangs on. */
export const chainStart = ''
/** Rows linked in one transaction. */
const LINKS = 20

export const sealId = (seq: number): string => String(seq).padStart(12, '0')

/** Everything of the row but the number of its own link. */
export const hashOfRow = ({ keys }: Hasher, row: AuditRow): string => keys.sha256(canonical({ ...row, sealed: 0 }))

/** Everything of the link and the chain before it. */
export const chainAfter = ({ keys }: Hasher, before: string, { chain: _own, ...link }: Seal): string => keys.sha256(`${before}\n${canonical(link)}`)

/**
 * Links every row that is not linked yet, oldest first. Two at once link each row once.
 * @param until epoch milliseconds after which no further link is begun.
 * @returns how many rows this call linked.
 */
export async function sealAudit(office: Pick<Office, 'store' | 'clock' | 'keys'>, until = Number.POSITIVE_INFINITY): Promise<number> {
  let linked = 0
  for (;;) {
    if (office.clock.now() >= until) return linked
    const { rows } = await office.store.find('auditUnsealed', { sealed: 0 }, { limit: LINKS })
    if (rows.length === 0) return linked
    const { rows: newest } = await office.store.find('sealsBackwards', {}, { limit: 1 })
    const at = office.clock.now()
    const more = await office.store.transact((tx) => link(office, tx, newest[0], rows.map(({ _id }) => _id), at))
    // Another courier is at it, or a row that lies about itself: `verify` names it, the next round goes on.
    if (more === 0) return linked
    linked += more
  }
}

async function link(office: Hasher, tx: Tx, newest: Seal | undefined, ids: readonly string[], at: number): Promise<number> {
  let seq = newest?.seq ?? 0
  let chain = newest?.chain ?? chainStart
  // Another courier went on from the same link: look again from its end.
  if (await tx.get('seal', sealId(seq + 1))) return 0
  const before = seq
  for (const id of ids) {
    const row = await tx.get('audit', id)
    if (row?.sealed !== 0) continue
    seq += 1
    const open: Seal = { _id: sealId(seq), v: 1, seq, auditId: id, rowHash: hashOfRow(office, row), chain: '', at }
    chain = chainAfter(office, chain, open)
    await tx.create('seal', { ...open, chain })
    await tx.put('audit', { ...row, sealed: seq })
  }
  return seq - before
}
