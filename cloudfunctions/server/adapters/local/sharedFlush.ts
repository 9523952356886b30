/** One flush serves everybody who came before it began: the group commit of the disk. One runs at a time. */
export function sharedFlush(flush: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let waiting: Promise<void> | undefined

  const begin = (): Promise<void> => {
    running = flush().finally(() => { running = undefined })
    return running
  }
  return () => {
    if (running === undefined) return begin()
    // The running flush may have begun before this was written: wait for the next one, together.
    waiting ??= running.catch(() => undefined).then(() => {
      waiting = undefined
      return begin()
    })
    return waiting
  }
}
