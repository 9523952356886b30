/** A request body of at most so many bytes; the rest of a longer one is never read (T-40). */
export async function readCapped(declared: number | null, body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | 'too_large'> {
  if (declared !== null && declared > most) return 'too_large'
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > most) return 'too_large'
    chunks.push(chunk)
  }
  const [only] = chunks
  return chunks.length === 1 && only ? only : Buffer.concat(chunks)
}
