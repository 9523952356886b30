/** Reads a body that was declared beforehand: never one byte more is kept than was announced (T-19 T-40). */
import type { Upload } from '../ports/files'
import { Refusal } from './refusal'

/**
 * Memory for the photos on their way through, used again and again. V8 takes bytes outside its heap for a reason to look through
 * all of it: with fresh memory for each photo it did so every fifty photos, with this hardly ever (P6).
 */
const spare: Buffer[] = []
const roomy = 512 * 1024
const mostSpare = 8

const fresh = (size: number): Buffer => Buffer.allocUnsafeSlow(size)
const taken = (size: number): Buffer => (size > roomy ? fresh(size) : (spare.pop() ?? fresh(roomy)))
function giveBack(memory: Buffer): void {
  if (memory.length === roomy && spare.length < mostSpare) spare.push(memory)
}

/**
 * Lends `use` the declared bytes until it has answered; afterwards the next photo lies there.
 * @throws Refusal photo_mismatch as soon as the body is known to be shorter or longer than declared.
 */
export async function withDeclared(upload: Upload, size: number, use: (bytes: Uint8Array) => Promise<void>): Promise<void> {
  if (upload.length !== null && upload.length !== size) throw new Refusal('photo_mismatch')
  const memory = taken(size)
  await use(await filled(memory.subarray(0, size), upload))
  // Only after all went well: after a failure nobody knows who still reads it.
  giveBack(memory)
}

async function filled(bytes: Buffer, upload: Upload): Promise<Uint8Array> {
  let at = 0
  for await (const chunk of upload.body) {
    if (at + chunk.length > bytes.length) throw new Refusal('photo_mismatch')
    bytes.set(chunk, at)
    at += chunk.length
  }
  if (at !== bytes.length) throw new Refusal('photo_mismatch')
  return bytes
}
