/**
 * One A4 page across with a JPEG on the whole of it: a PDF needs no more than five objects and a table of where they begin
 * (ISO 32000-1, 7.5). Written by us, since a library would weigh more than all pages of the quiz. Pure; no TextEncoder, which WeChat lacks.
 */
export interface Jpeg {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}
/** Points: 72 to the inch. */
const page = { width: 841.89, height: 595.28 }

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
/** UTF-16 with its mark, as hexadecimal letters: a title may be Chinese. */
const hex16 = (text: string): string => `<FEFF${Array.from({ length: text.length }, (_, n) => text.charCodeAt(n).toString(16).padStart(4, '0')).join('').toUpperCase()}>`
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** @param title shown by readers; the only metadata there is (T-08). */
export function pdfOf({ bytes, width, height }: Jpeg, title: string): Uint8Array {
  const draw = `q ${String(page.width)} 0 0 ${String(page.height)} 0 0 cm /Picture Do Q`
  const objects: readonly (readonly Uint8Array[])[] = [
    [ascii('<< /Type /Catalog /Pages 2 0 R >>')],
    [ascii('<< /Type /Pages /Kids [3 0 R] /Count 1 >>')],
    [ascii(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(page.width)} ${String(page.height)}] /Resources << /XObject << /Picture 4 0 R >> >> /Contents 5 0 R >>`)],
    [ascii(`<< /Type /XObject /Subtype /Image /Width ${String(width)} /Height ${String(height)} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${String(bytes.length)} >>\nstream\n`), bytes, ascii('\nendstream')],
    [ascii(`<< /Length ${String(draw.length)} >>\nstream\n${draw}\nendstream`)],
    [ascii(`<< /Title ${hex16(title)} >>`)],
  ]
  // Bytes above 127 in the first comment tell whoever copies the file that it is no text.
  const parts: Uint8Array[] = [ascii('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n')]
  const begins: number[] = []
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0)
  objects.forEach((body, n) => {
    begins.push(length())
    parts.push(ascii(`${String(n + 1)} 0 obj\n`), ...body, ascii('\nendobj\n'))
  })
  const table = length()
  const rows = begins.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const count = String(objects.length + 1)
  parts.push(ascii(`xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${String(table)}\n%%EOF\n`))
  return joined(parts)
}
