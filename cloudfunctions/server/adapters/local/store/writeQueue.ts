/**
 * Writes wait here for the end of the turn and then go in one batch; the next batch starts when that one is durable.
 * A commit costs as much for one write as for ten: while several people write at once, a batch waits a little until as many
 * have come as lately came together. One writer alone never waits.
 */
import { inWords, isEngineFailure } from './failures'
import type { Connection } from './connection'
import type { Batch, Waiting } from './batch'
import { closed } from './batch'

/** Bounds how long one batch holds the event loop. */
const LARGEST_BATCH = 500
/** How fast a large batch is forgotten when smaller ones follow. */
const FORGETTING = 0.9
/** Half of what the last batch took, within these bounds in milliseconds: waiting never costs more than it saves. */
const SHORTEST_WAIT = 1
const LONGEST_WAIT = 4

export class WriteQueue {
  private waiting: Waiting[] = []
  private running: Promise<void> | undefined
  private planned = false
  /** How many writes a batch has lately carried, and how long the last one took in milliseconds. */
  private expected = 1
  private took = 0
  private patience: NodeJS.Timeout | undefined
  private shut = false

  constructor(
    private readonly connection: Connection,
    private readonly open: () => Batch,
  ) {}

  add(write: Waiting): void {
    if (this.shut) {
      write.refuse(closed())
      return
    }
    this.waiting.push(write)
    this.plan()
    if (this.patience === undefined || !this.complete) return
    clearTimeout(this.patience)
    this.patience = undefined
    setImmediate(this.begin)
  }

  /**
   * Settles when the batch that runs at this moment is over; undefined between batches. Reads wait for it, so that
   * work which asks the store instead of `tx` is found out rather than answered with what is older than itself.
   */
  get busy(): Promise<void> | undefined {
    return this.running
  }

  /** Refuses new writes and waits for those that were taken. */
  async close(): Promise<void> {
    this.shut = true
    while (this.planned || this.running) await (this.running ?? new Promise<void>((resolve) => setImmediate(resolve)))
  }

  private plan(): void {
    if (this.planned || this.running) return
    this.planned = true
    if (this.complete) setImmediate(this.begin)
    else this.patience = setTimeout(this.begin, Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, this.took / 2)))
  }

  private get complete(): boolean {
    return this.waiting.length >= Math.floor(this.expected)
  }

  private readonly begin = (): void => {
    this.planned = false
    this.patience = undefined
    this.running = this.drain().finally(() => {
      this.running = undefined
      if (this.waiting.length > 0) this.plan()
    })
  }

  private async drain(): Promise<void> {
    // From here on in a microtask: `attempt` counts on it.
    await undefined
    const writes = this.waiting.splice(0, LARGEST_BATCH)
    this.expected = Math.max(1, writes.length, this.expected * FORGETTING)
    const began = performance.now()
    await this.settle(writes)
    this.took = performance.now() - began
  }

  private async settle(writes: readonly Waiting[]): Promise<void> {
    const answers: (() => void)[] = []
    try {
      const batch = this.open()
      batch.begin()
      for (const write of writes) {
        const answer = write.run(batch)
        answers.push(typeof answer === 'function' ? answer : await answer)
      }
      batch.commit()
    } catch (error) {
      this.abandon(error)
      // A mistake in one write (a row the fold cannot take) must not refuse its neighbours.
      if (writes.length > 1 && !isEngineFailure(error)) for (const write of writes) await this.settle([write])
      else for (const write of writes) write.refuse(inWords(error))
      return
    }
    for (const answer of answers) answer()
  }

  private abandon(error: unknown): void {
    try {
      this.connection.rollback()
    } catch (failure) {
      this.connection.sawFailure(failure)
    }
    this.connection.sawFailure(error)
  }
}
