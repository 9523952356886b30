/** A collection with its history: a reader of an older moment still finds the documents of that moment. */
import type { Doc } from './ejson'
import { UniqueIndex } from './indexes'

interface Version { at: number; doc: Doc | null }

/** `_id` may be a text or a number; "1" and 1 are two documents. */
export const keyOf = (id: unknown): string => (typeof id === 'string' ? `s${id}` : typeof id === 'number' ? `n${id}` : `o${String(id)}`)

/** -1 when the document is younger than that. */
function newestUpTo(versions: readonly Version[], moment: number): number {
  for (let index = versions.length - 1; index >= 0; index -= 1) if ((versions[index]?.at ?? 0) <= moment) return index
  return -1
}

export class Collection {
  readonly indexes: UniqueIndex[] = []
  /** Fields with a `2dsphere` index: `geoNear` needs one. */
  readonly geoFields = new Set<string>()
  readonly #rows = new Map<string, Version[]>()

  constructor(readonly name: string) {}

  /** The newest committed state. */
  head(key: string): Doc | undefined {
    return this.#rows.get(key)?.at(-1)?.doc ?? undefined
  }

  /** The state as of a commit number. */
  at(key: string, moment: number): Doc | undefined {
    const versions = this.#rows.get(key) ?? []
    return versions[newestUpTo(versions, moment)]?.doc ?? undefined
  }

  changedAfter(key: string, moment: number): boolean {
    return (this.#rows.get(key)?.at(-1)?.at ?? 0) > moment
  }

  /** In the order of insertion. */
  *scan(moment?: number): Generator<[string, Doc]> {
    for (const key of this.#rows.keys()) {
      const doc = moment === undefined ? this.head(key) : this.at(key, moment)
      if (doc) yield [key, doc]
    }
  }

  get size(): number {
    let count = 0
    for (const _ of this.scan()) count += 1
    return count
  }

  /** Commits one document. @param keepFrom the oldest moment that somebody may still read. */
  install(key: string, doc: Doc | null, at: number, keepFrom: number): void {
    const before = this.head(key)
    for (const index of this.indexes) index.move(key, before, doc ?? undefined)
    const versions = this.#rows.get(key) ?? []
    versions.push({ at, doc })
    const needed = newestUpTo(versions, keepFrom)
    if (needed > 0) versions.splice(0, needed)
    if (versions.length === 1 && doc === null) this.#rows.delete(key)
    else this.#rows.set(key, versions)
  }

  addUnique(name: string, fields: readonly string[]): void {
    const index = new UniqueIndex(name, fields)
    for (const [key, doc] of this.scan()) index.move(key, undefined, doc)
    this.indexes.push(index)
  }
}
