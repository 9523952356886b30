/** What every stored document has. */
export interface Base {
  readonly _id: string
  /** Schema version of the document; older ones are upgraded on read. */
  readonly v: number
}
