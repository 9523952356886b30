/** Documents with their history, as a database with snapshots keeps them: text by the commit that wrote it. */
import type { Kind } from '../../ports/documents'

interface Version {
  readonly commit: number
  /** undefined: removed by this commit. */
  readonly text: string | undefined
}
export interface Write {
  readonly kind: Kind
  readonly id: string
  readonly text: string | undefined
}

export const keyOf = (kind: Kind, id: string): string => `${kind}/${id}`

export class Versions {
  /** The newest commit; a snapshot is a commit number. */
  newest = 0
  private readonly byKind = new Map<Kind, Map<string, Version[]>>()
  private readonly snapshots = new Map<object, number>()

  /** Keeps what this reader may still need. Call `forget` when it is done. */
  snapshot(reader: object): number {
    const known = this.snapshots.get(reader)
    if (known !== undefined) return known
    this.snapshots.set(reader, this.newest)
    return this.newest
  }

  forget(reader: object): void {
    this.snapshots.delete(reader)
  }

  read(kind: Kind, id: string, at = this.newest): string | undefined {
    return this.of(kind).get(id)?.filter((version) => version.commit <= at).at(-1)?.text
  }

  /** Whether someone committed a write to this document after the snapshot. */
  changedSince(kind: Kind, id: string, at: number): boolean {
    return (this.of(kind).get(id)?.at(-1)?.commit ?? 0) > at
  }

  /** Every present document of a kind. */
  *all(kind: Kind): Iterable<readonly [id: string, text: string]> {
    for (const [id, versions] of this.of(kind)) {
      const text = versions.at(-1)?.text
      if (text !== undefined) yield [id, text]
    }
  }

  commit(writes: Iterable<Write>): void {
    this.newest += 1
    const oldest = Math.min(this.newest, ...this.snapshots.values())
    for (const { kind, id, text } of writes) {
      const versions = this.of(kind).get(id) ?? []
      versions.push({ commit: this.newest, text })
      const seenByAll = versions.filter((version) => version.commit <= oldest).length
      this.of(kind).set(id, versions.slice(Math.max(seenByAll - 1, 0)))
    }
  }

  private of(kind: Kind): Map<string, Version[]> {
    let documents = this.byKind.get(kind)
    if (!documents) {
      documents = new Map()
      this.byKind.set(kind, documents)
    }
    return documents
  }
}
