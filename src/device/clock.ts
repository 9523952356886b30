/** The phone's clock, ms since 1970. It may be wrong: the office keeps its own. */
export const now = (): number => Date.now()

/** Calls once after `ms`; the answer calls it off. */
export function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}
