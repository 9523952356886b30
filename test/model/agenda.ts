/** What happens next in a simulated time: a heap of moments, earliest first, ties in the order they were put in. */
interface Entry {
  readonly at: number
  readonly order: number
  readonly act: () => void
}
const before = (one: Entry, other: Entry): boolean => one.at < other.at || (one.at === other.at && one.order < other.order)

export class Agenda {
  /** Milliseconds of the simulated time. */
  now = 0
  private readonly heap: Entry[] = []
  private put = 0

  after(ms: number, act: () => void): void {
    this.put += 1
    const entry = { at: this.now + ms, order: this.put, act }
    const { heap } = this
    let place = heap.push(entry) - 1
    while (place > 0) {
      const above = (place - 1) >> 1
      const parent = heap[above] as Entry
      if (before(parent, entry)) break
      heap[place] = parent
      place = above
    }
    heap[place] = entry
  }

  /** Until nothing is left to happen. */
  run(): void {
    for (let next = this.take(); next; next = this.take()) {
      this.now = next.at
      next.act()
    }
  }

  private take(): Entry | undefined {
    const { heap } = this
    const [first] = heap
    const last = heap.pop()
    if (!last || heap.length === 0) return first
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && before(heap[child + 1] as Entry, heap[child] as Entry)) child += 1
      const below = heap[child] as Entry
      if (before(last, below)) break
      heap[place] = below
      place = child
    }
    heap[place] = last
    return first
  }
}
