/** Writes wait here for the end of the turn and then go in one batch; the next batch starts when that one is durable. */
import { StoreUnavailable } from '../../../ports/store'
import { inWords, isEngineFailure } from './failures'
import type { Connection } from './connection'
import type { Batch, Waiting } from './batch'
import { closed } from './batch'

/** Bounds how long one batch holds the event loop. */
const LARGEST_BATCH = 500

export class WriteQueue {
  private waiting: Waiting[] = []
  private running: Promise<void> | undefined
  private planned = false
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
    setImmediate(() => {
      this.planned = false
      this.running = this.drain().finally(() => {
        this.running = undefined
        if (this.waiting.length > 0) this.plan()
      })
    })
  }

  private async drain(): Promise<void> {
    // From here on in a microtask: `attempt` counts on it.
    await undefined
    await this.settle(this.waiting.splice(0, LARGEST_BATCH))
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
      await batch.commit()
    } catch (error) {
      this.abandon(error)
      // A mistake in one write (a row the fold cannot take) must not refuse its neighbours.
      if (writes.length > 1 && !isEngineFailure(error) && !(error instanceof StoreUnavailable)) for (const write of writes) await this.settle([write])
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
