/** One press of Ctrl-C may come twice: from the terminal, and from a parent that passes it on. ms */
const samePress = 500

/** Ctrl-C and SIGTERM end what has begun, then the process; pressed again it does not wait. */
export function endCleanly(close: () => Promise<void>): void {
  let first: number | undefined
  const end = (): void => {
    if (first !== undefined) {
      if (performance.now() - first > samePress) process.exit(1)
      return
    }
    first = performance.now()
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
