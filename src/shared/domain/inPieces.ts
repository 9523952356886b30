/** A long text in pieces that join to it again; a sign of two halves stays whole. */
export function inPieces(text: string, size: number): readonly string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length;) {
    let until = Math.min(text.length, from + size)
    const half = text.charCodeAt(until - 1)
    if (until < text.length && half >= 0xd800 && half <= 0xdbff) until += 1
    pieces.push(text.slice(from, until))
    from = until
  }
  return pieces
}
