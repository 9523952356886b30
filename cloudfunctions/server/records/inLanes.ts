/**
 * Acts on every item, at most `width` of them under way at once: each act is a trip to the database, and a courier that takes
 * thousands of trips one after another never ends (docs/model.md). After a failure nothing new is begun, and it is thrown once the
 * others have come back.
 */
export async function inLanes<T>(items: Iterable<T>, width: number, act: (item: T) => Promise<void>): Promise<void> {
  const waiting = items[Symbol.iterator]()
  let failed = false
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); !failed && next.done !== true; next = waiting.next()) {
      try {
        await act(next.value)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: width }, lane))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
