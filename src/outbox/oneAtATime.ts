/** Runs `work` one at a time; asked again meanwhile, it runs once more afterwards. Each asker waits for a run that began after he asked. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const run = (): Promise<void> => {
    running = work().finally(() => { running = undefined })
    return running
  }
  return () => {
    if (!running) return run()
    next ??= running.catch(() => undefined).then(() => { next = undefined; return run() })
    return next
  }
}
