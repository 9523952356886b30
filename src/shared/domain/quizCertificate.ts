/**
 * The certificate of a counted paper that passed: its code, who may have one, and what a stranger who checks it is shown of its holder.
 * A code is sixteen letters of the house's alphabet, read as receipts are: fifteen of a keyed hash (75 bits) and a check letter, so that
 * a slip of the pen is told from a certificate that nobody gave out.
 */
import type { AttemptStanding } from './quizFairness'
import { normaliseReceipt, receiptFrom, receiptLetters } from './receipt'

const keyed = 15
// Horner over GF(32), x⁵ + x² + 1: every single wrong letter and every swap of two letters changes the sum (15 < 31 places).
const doubled = (sum: number): number => ((sum << 1) & 31) ^ (sum & 16 ? 5 : 0)
const sumOf = (letters: string): number => [...letters].reduce((sum, letter) => doubled(sum) ^ receiptLetters.indexOf(letter), 0)
const checkLetter = (letters: string): string => receiptLetters.charAt(doubled(sumOf(letters)))

/** @param hexHash keyed by the instance, of the attempt: asked twice it gives the same code. */
export function certificateCode(hexHash: string): string {
  const bytes = Uint8Array.from({ length: 10 }, (_, n) => Number.parseInt(hexHash.slice(n * 2, n * 2 + 2), 16))
  const letters = receiptFrom(bytes).slice(0, keyed)
  return letters + checkLetter(letters)
}
/** The letters are ones that a certificate could bear. */
export const isCertificateCode = (code: string): boolean => code.length === keyed + 1 && sumOf(code) === 0

/** `short`: not sixteen letters yet · `mistyped`: a letter was copied wrong, nobody need be asked. */
export type TypedCertificate = { readonly code: string } | { readonly fault: 'short' | 'mistyped' }
export function typedCertificate(typed: string): TypedCertificate {
  const code = normaliseReceipt(typed)
  if (code === undefined) return { fault: typed.replace(/[^0-9A-Za-z]/g, '').length < keyed + 1 ? 'short' : 'mistyped' }
  return isCertificateCode(code) ? { code } : { fault: 'mistyped' }
}

/** Whatever has become of a paper since: held, refused or taken back, it has none any more. */
export const mayCertify = ({ standing, passed }: { readonly standing: AttemptStanding; readonly passed: boolean }): boolean => standing === 'counted' && passed
/** 完成答题 where no mark was set to pass. */
export const attained = (passAt: number): string => (passAt > 0 ? '成绩合格' : '完成答题')

export const participant = '参与人'
/** Enough to see that a paper is not another's, too little to learn a name from: the first letter, and never how many there are. */
export const maskedName = (name: string | null): string => {
  const [first] = [...(name ?? '').trim()]
  return first === undefined ? participant : `${first}**`
}
