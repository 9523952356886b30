/** multipart/form-data as the SDK writes it for `wx.openApi`: every field a part, one of them bytes. */

/** @returns the parts by name; bytes as they are, since a protobuf does not survive becoming text. */
export function readMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType)
  const mark = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? ''}`)
  const parts = new Map<string, Buffer>()
  let from = body.indexOf(mark)
  while (from >= 0) {
    const next = body.indexOf(mark, from + mark.length)
    if (next < 0) break
    const part = body.subarray(from + mark.length + 2, next - 2)
    const headEnd = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.subarray(0, headEnd).toString())?.[1]
    if (name !== undefined) parts.set(name, part.subarray(headEnd + 4))
    from = next
  }
  return parts
}
