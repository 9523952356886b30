/** Comma-separated text (RFC 4180), as spreadsheets read and write it. */

// A cell that begins like a formula would be run by the program that opens the file (T-16); the apostrophe makes it text.
const likeFormula = /^'*[=+\-@\t\r]/
const guarded = (cell: string): string => (likeFormula.test(cell) ? `'${cell}` : cell)
const unguarded = (cell: string): string => (cell.startsWith("'") && likeFormula.test(cell) ? cell.slice(1) : cell)
const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)

/** With the mark by which spreadsheets know UTF-8. */
export const writeCsv = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(',')).join('\r\n')}\r\n`

/** Reads cells as text; commas, semicolons or tabs part them, whichever the first line has most of. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const source = text.replace(/^\ufeff/, '')
  const firstLine = /^[^\r\n]*/.exec(source)?.[0] ?? ''
  const separator = [',', ';', '\t'].reduce((best, sign) => (firstLine.split(sign).length > firstLine.split(best).length ? sign : best))
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let inQuotes = false
  const endCell = (): void => { row.push(unguarded(cell)); cell = '' }
  const endRow = (): void => { endCell(); rows.push(row); row = [] }
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at)
    if (inQuotes && sign === '"' && source.charAt(at + 1) === '"') { cell += '"'; at += 1 }
    else if (sign === '"' && (inQuotes || cell === '')) inQuotes = !inQuotes
    else if (inQuotes) cell += sign
    else if (sign === separator) endCell()
    else if (sign === '\n' || sign === '\r') { if (sign === '\r' && source.charAt(at + 1) === '\n') at += 1; endRow() }
    else cell += sign
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}
