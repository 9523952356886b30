/** What is committed and not yet on the disk. A read that shows any of it waits, for a power cut could still take it back; all others go on. */
import type { Kind } from '../../../ports/documents'

const nameOf = (kind: Kind, id: string): string => `${kind} ${id}`

export class Unsettled {
  private touched = new Set<string>()
  /** Documents by kind and id, and kinds as wholes, for lists. */
  private readonly waits = new Map<string, Promise<void>>()

  /** The open transaction writes this document. */
  touch(kind: Kind, id: string): void {
    this.touched.add(kind).add(nameOf(kind, id))
  }
  /** The open transaction came to nothing. */
  forget(): void {
    this.touched = new Set()
  }
  /** The open transaction is committed. @param flushed settles when the disk has it, or has failed to take it */
  committed(flushed: Promise<void>): void {
    const { touched } = this
    this.touched = new Set()
    for (const name of touched) this.waits.set(name, flushed)
    void flushed.then(() => {
      for (const name of touched) if (this.waits.get(name) === flushed) this.waits.delete(name)
    })
  }
  /** Settles when what a document, or a list of its kind, shows at this moment is on the disk; undefined = it is. */
  of(kind: Kind, id?: string): Promise<void> | undefined {
    return this.waits.size === 0 ? undefined : this.waits.get(id === undefined ? kind : nameOf(kind, id))
  }
}
