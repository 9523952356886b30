/** What somebody brings, cut into what a request takes. */
import { bytesPiece, mostPieces, textPiece, type BankSource } from '@shared/contract/bank'
import { inPieces } from '@shared/domain/inPieces'
import { toBase64 } from '@/device/base64'

export interface Brought {
  readonly source: Exclude<BankSource, 'shipped'>
  readonly name: string
  /** Empty = too large. */
  readonly bodies: readonly string[]
}
export const fileEndings = ['xlsx', 'csv', 'txt'] as const
const within = (bodies: readonly string[]): readonly string[] => (bodies.length > mostPieces ? [] : bodies)

export const pasted = (text: string): Brought => ({ source: 'pasted', name: '粘贴的文字', bodies: within(inPieces(text, textPiece)) })
/** Undefined for a file of another kind. */
export function fromFile(name: string, bytes: Uint8Array): Brought | undefined {
  const ending = fileEndings.find((one) => name.toLowerCase().endsWith(`.${one}`))
  if (!ending) return undefined
  const count = Math.max(1, Math.ceil(bytes.length / bytesPiece))
  return { source: ending, name: name.slice(-100), bodies: within(Array.from({ length: count }, (_, n) => toBase64(bytes.subarray(n * bytesPiece, (n + 1) * bytesPiece)))) }
}
