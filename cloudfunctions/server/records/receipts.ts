/** What a receipt code opens: the case it was given for, and the one that goes on for it after 并案. */
import { normaliseReceipt } from '@shared/domain/receipt'
import type { Report } from '../ports/documents'
import type { Office } from '../ports/office'

/** Keyed, as it is stored; undefined for what is no code. */
export function receiptHashOf(office: Pick<Office, 'keys'>, words: string): string | undefined {
  const code = normaliseReceipt(words)
  return code === undefined ? undefined : office.keys.sign('receipt', code)
}

/** The one report a code was given for, or nothing. */
export async function reportOfReceipt(office: Pick<Office, 'keys' | 'store'>, words: string): Promise<Report | undefined> {
  const receiptHash = receiptHashOf(office, words)
  if (receiptHash === undefined) return undefined
  const { rows } = await office.store.find('informantsByReceipt', { receiptHash }, { limit: 1 })
  return rows[0] && office.store.get('report', rows[0]._id)
}
