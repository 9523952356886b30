/** Unique indexes, single or compound: a missing field counts as null, an array's elements each count. */
import type { Doc } from './ejson'
import { isPlain, writeValue } from './ejson'

function reach(value: unknown, path: readonly string[]): unknown[] {
  const [step, ...rest] = path
  if (step === undefined) return Array.isArray(value) ? (value.length === 0 ? [null] : value) : [value ?? null]
  if (Array.isArray(value)) return value.flatMap((inner: unknown) => reach(inner, path))
  return reach(isPlain(value) ? value[step] : undefined, rest)
}

export class UniqueIndex {
  readonly #owners = new Map<string, string>()

  constructor(readonly name: string, readonly fields: readonly string[]) {}

  /** What a document occupies, written as text so that equal values are equal. */
  entries(doc: Doc): string[] {
    let rows: unknown[][] = [[]]
    for (const field of this.fields) {
      const values = reach(doc, field.split('.'))
      rows = rows.flatMap((row) => values.map((value) => [...row, value]))
    }
    return [...new Set(rows.map((row) => writeValue({ row })))]
  }

  owner(entry: string): string | undefined {
    return this.#owners.get(entry)
  }

  move(key: string, before: Doc | undefined, after: Doc | undefined): void {
    for (const entry of before ? this.entries(before) : []) if (this.#owners.get(entry) === key) this.#owners.delete(entry)
    for (const entry of after ? this.entries(after) : []) this.#owners.set(entry, key)
  }

  /** As Mongo names it in E11000. */
  describe(doc: Doc): string {
    return `{ ${this.fields.map((field) => `${field}: ${JSON.stringify(reach(doc, field.split('.'))[0] ?? null)}`).join(', ')} }`
  }
}
