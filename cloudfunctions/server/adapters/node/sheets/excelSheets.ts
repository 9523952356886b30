/** .xlsx by read-excel-file and write-excel-file, which share one small unzipper. */
import { UnreadableSheet, type Sheets } from '../../../ports/sheets'

/** Unpacked, all parts together: some 10,000 questions. A smaller file that claims more is a bomb (T-19). */
const largestUnpacked = 30_000_000
const mostParts = 200
const mostRows = 20_000

const asText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return typeof cell === 'string' ? cell : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}
// A zip begins so; an old .xls or a page that was saved under the name does not.
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

export const excelSheets: Sheets = {
  async read(bytes) {
    if (!isZip(bytes)) throw new UnreadableSheet('no zip')
    const { readSheet, unzipSync } = await import('./library')
    try {
      let unpacked = 0
      let parts = 0
      // Nothing is unpacked yet; what the zip's own list says is asked first. fflate unpacks no more than was listed.
      unzipSync(bytes, { filter: ({ originalSize }) => { unpacked += originalSize; parts += 1; return false } })
      if (unpacked > largestUnpacked || parts > mostParts) throw new UnreadableSheet('too large')
      // A copy: a small Buffer's own memory is a part of the process's pool, and its slice() is no copy.
      const rows = await readSheet(new Uint8Array(bytes).buffer)
      if (rows.length > mostRows) throw new UnreadableSheet('too many rows')
      return rows.map((row) => row.map(asText))
    } catch (error) {
      throw error instanceof UnreadableSheet ? error : new UnreadableSheet(error instanceof Error ? error.message : 'unreadable')
    }
  },
  async write(rows, widths) {
    const { writeSheet } = await import('./library')
    const cells = rows.map((row, at) => row.map((value) => (value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' as const, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) })))
    const blob = await writeSheet(cells, { columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }).toBlob()
    return new Uint8Array(await blob.arrayBuffer())
  },
}
