/** What has been asked: counters per action, and on demand every call with its outcome. */
import type { Call } from './call'

export interface Entry { nth: number; action: string; collection?: string; transactionId?: string; queryType?: string; client: string; outcome: string; body: Record<string, unknown> }

export class Journal {
  /** Set to true to keep every call with its body in `entries`. */
  recording = false
  entries: Entry[] = []
  readonly #counts = new Map<string, number>()
  #calls = 0

  next(): number {
    this.#calls += 1
    return this.#calls
  }

  /** @param outcome `ok`, an error's code, or the fault that struck. */
  note(call: Call, outcome: string): void {
    const { nth, action, client, body } = call
    const collection = typeof body.collectionName === 'string' ? body.collectionName : undefined
    for (const key of collection === undefined ? [action] : [action, `${action}:${collection}`]) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
    if (!this.recording) return
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
    this.entries.push({ nth, action, collection, transactionId: text(body.transactionId), queryType: text(body.queryType), client, outcome, body })
  }

  /** How many calls of this action, in this collection if named; of all actions together if none. */
  count(action?: string, collection?: string): number {
    if (action !== undefined) return this.#counts.get(collection === undefined ? action : `${action}:${collection}`) ?? 0
    return [...this.#counts].reduce((sum, [key, count]) => (key.includes(':') ? sum : sum + count), 0)
  }

  /** Calls per action. */
  counts(): Record<string, number> {
    return Object.fromEntries([...this.#counts].filter(([key]) => !key.includes(':')))
  }

  reset(): void {
    this.#counts.clear()
    this.entries = []
  }
}
