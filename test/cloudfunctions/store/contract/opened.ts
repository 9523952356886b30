import type { Store } from '@office/ports/store'

export interface Opened {
  readonly store: Store
  close(): Promise<void>
}
export type MakeStore = () => Promise<Opened>

/** A fresh store for every test of the block; ask for it inside the test. */
export function freshStore(makeStore: MakeStore): () => Store {
  let opened: Opened
  beforeEach(async () => {
    opened = await makeStore()
  })
  afterEach(() => opened.close())
  return () => opened.store
}

/** `times` calls, at most `wide` of them under way at once. */
export async function inParallel<T>(times: number, wide: number, act: (at: number) => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < times) {
      const at = next
      next += 1
      answers[at] = await act(at)
    }
  }
  await Promise.all(Array.from({ length: wide }, lane))
  return answers
}
