/** Writes wait here for the end of the turn and then go in one batch. While the disk takes it the next one gathers and goes; each answers once it is durable. */
import { StoreUnavailable } from '../../../ports/store'
import { inWords, isEngineFailure } from './failures'
import type { Connection } from './connection'
import type { Batch, Waiting } from './batch'
import { closed } from './batch'
import type { Unsettled } from './unsettled'

/** Bounds how long one batch holds the event loop. */
const LARGEST_BATCH = 500

export class WriteQueue {
  private waiting: Waiting[] = []
  private running: Promise<void> | undefined
  private flushing: Promise<void> | undefined
  private planned = false
  private shut = false

  constructor(
    private readonly connection: Connection,
    private readonly open: () => Batch,
    private readonly unsettled: Unsettled,
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
   * Settles when the batch that runs at this moment is committed; undefined between batches. Reads wait for it, so that
   * work which asks the store instead of `tx` is found out rather than answered with what is older than itself.
   */
  get busy(): Promise<void> | undefined {
    return this.running
  }

  /** Refuses new writes and waits for those that were taken. */
  async close(): Promise<void> {
    this.shut = true
    while (this.planned || this.running || this.flushing) await (this.running ?? this.flushing ?? new Promise<void>((resolve) => setImmediate(resolve)))
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
      batch.commit()
    } catch (error) {
      this.abandon(error)
      // A mistake in one write (a row the fold cannot take) must not refuse its neighbours.
      if (writes.length > 1 && !isEngineFailure(error) && !(error instanceof StoreUnavailable)) for (const write of writes) await this.settle([write])
      else for (const write of writes) write.refuse(inWords(error))
      return
    }
    this.answerOnceDurable(writes, answers)
  }

  private answerOnceDurable(writes: readonly Waiting[], answers: readonly (() => void)[]): void {
    const flushing = this.connection.flush().then(
      () => { for (const answer of answers) answer() },
      (error: unknown) => { for (const write of writes) write.refuse(error) },
    ).finally(() => {
      if (this.flushing === flushing) this.flushing = undefined
    })
    this.flushing = flushing
    this.unsettled.committed(flushing)
  }

  private abandon(error: unknown): void {
    this.unsettled.forget()
    try {
      this.connection.rollback()
    } catch (failure) {
      this.connection.sawFailure(failure)
    }
    this.connection.sawFailure(error)
  }
}
