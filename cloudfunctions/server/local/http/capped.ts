/** A request body of at most so many bytes; the rest of a longer one is never read (T-40). */
export async function readCapped(request: Request, most: number): Promise<Uint8Array | 'too_large'> {
  const declared = Number(request.headers.get('content-length') ?? Number.NaN)
  if (declared > most) return 'too_large'
  if (declared >= 0) return new Uint8Array(await request.arrayBuffer())
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > most) return 'too_large'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
