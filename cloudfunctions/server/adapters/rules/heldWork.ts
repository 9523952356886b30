/**
 * A piece of work held to its transaction where each operation is a trip: it may await `tx` and nothing else, an attempt
 * that was lost stays lost whatever the work catches, and a `tx` that was kept does nothing after the end.
 */
import type { Tx } from '../../ports/store'
import { StoreMisuse } from '../../ports/store'
import { atEndOfTurn } from './turn'

/** What a work came to; `Lost` names why an attempt ended although the work did not fail. */
export type Ending<T, Lost extends string> =
  | { readonly is: 'done'; readonly value: T }
  | { readonly is: 'refused'; readonly error: unknown }
  | { readonly is: Lost; readonly what: string; readonly cause?: unknown }

export class HeldWork<Lost extends string> {
  private lost: { readonly is: Lost; readonly what: string; readonly cause?: unknown } | undefined
  private over = false
  private pending = 0
  private idle: () => void = () => undefined

  /** Runs the work to its end. Operations it did not await may still be under way: see `verdict`. */
  async run<T>(work: (tx: Tx) => Promise<T>, tx: Tx): Promise<Ending<T, Lost>> {
    await undefined
    const ending = await new Promise<Ending<T, Lost>>((resolve) => {
      this.idle = () => {
        atEndOfTurn(() => {
          if (this.pending === 0) resolve({ is: 'refused', error: new StoreMisuse('the work awaited something other than tx and was rolled back') })
        })
      }
      begin(work, tx).then(
        (value) => {
          resolve({ is: 'done', value })
        },
        (error: unknown) => {
          resolve({ is: 'refused', error })
        },
      )
      this.idle()
    })
    this.over = true
    return this.verdict(ending)
  }

  /** A lost attempt outweighs what the work made of it. */
  verdict<T>(ending: Ending<T, Lost>): Ending<T, Lost> {
    return this.lost ?? ending
  }

  /** One operation of `tx`; begins at once, so that it takes what it was given as it is now. */
  async act<R>(operation: () => Promise<R>): Promise<R> {
    this.checkOpen()
    this.pending += 1
    try {
      return await operation()
    } finally {
      this.pending -= 1
      this.idle()
    }
  }

  /** @throws StoreMisuse after the end, and after the attempt was lost. */
  checkOpen(): void {
    if (this.over) throw new StoreMisuse('this transaction is over')
    if (this.lost) throw new StoreMisuse('this attempt has ended; it runs again')
  }

  /** Ends the attempt for this reason. */
  lose(is: Lost, what: string, cause?: unknown): never {
    this.lost ??= { is, what, cause }
    throw new StoreMisuse(`${what}: ${is}; the work runs again`)
  }

  end(): void {
    this.over = true
  }
}

async function begin<T>(work: (tx: Tx) => Promise<T>, tx: Tx): Promise<T> {
  return work(tx)
}
