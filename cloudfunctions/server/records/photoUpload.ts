/** Reads a body that was declared beforehand: never one byte more is kept than was announced (T-19 T-40). */
import type { Upload } from '../ports/files'
import { Refusal } from './refusal'

/** @throws Refusal photo_mismatch as soon as the body is known to be shorter or longer than declared. */
export async function readDeclared(upload: Upload, size: number): Promise<Uint8Array> {
  if (upload.length !== null && upload.length !== size) throw new Refusal('photo_mismatch')
  // Not cleared first: it is filled to its end or thrown away.
  const bytes = Buffer.allocUnsafeSlow(size)
  let filled = 0
  for await (const chunk of upload.body) {
    if (filled + chunk.length > size) throw new Refusal('photo_mismatch')
    bytes.set(chunk, filled)
    filled += chunk.length
  }
  if (filled !== size) throw new Refusal('photo_mismatch')
  return bytes
}
