/** Spreadsheets (.xlsx) as rows of text. */
export interface Sheets {
  /** The first sheet's cells as text, a day as YYYY-MM-DD. @throws UnreadableSheet */
  read(bytes: Uint8Array): Promise<readonly (readonly string[])[]>
  /** Every cell is text, whatever it begins with (T-16). @param widths characters a column */
  write(rows: readonly (readonly string[])[], widths: readonly number[]): Promise<Uint8Array>
}
/** No spreadsheet, a broken one, or one that unpacks to more than anybody types. */
export class UnreadableSheet extends Error {
  override readonly name = 'UnreadableSheet'
}
