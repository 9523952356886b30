/** Certificates of passed papers (T-02): the code of a paper, and the codes this process has found to be certificates. */
import { certificateCode } from '@shared/domain/quizCertificate'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'

/** Keyed by the instance: who knows an attempt's id knows no code. */
export const codeOfCertificate = ({ keys }: Pick<Office, 'keys'>, attemptId: string): string => certificateCode(keys.sign('certificate', attemptId))

const mostSeen = 5000
const seen = new WeakMap<Store, Set<string>>()
/** Whether somebody has been shown it in this process: asking again is no guess. */
export const isSeenCertificate = (store: Store, code: string): boolean => seen.get(store)?.has(code) ?? false
/** Only ones there are, or guessing would fill the memory. */
export function noteCertificate(store: Store, code: string): void {
  const codes = seen.get(store) ?? new Set<string>()
  if (codes.size >= mostSeen) codes.clear()
  seen.set(store, codes.add(code))
}
