import { inLanes } from '@office/records/inLanes'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('acts on each item once, never more at once than it may', async () => {
  const acted: number[] = []
  let under = 0
  let most = 0
  await inLanes([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    under += 1
    most = Math.max(most, under)
    await turn()
    under -= 1
    acted.push(item)
  })
  expect(acted.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(most).toBe(3)
})

test('after a failure nothing new is begun, and it is thrown only when the others have come back', async () => {
  const begun: number[] = []
  const ended: number[] = []
  const run = inLanes([1, 2, 3, 4, 5, 6], 2, async (item) => {
    begun.push(item)
    await turn()
    if (item === 1) throw new Error('refused')
    await turn()
    ended.push(item)
  })
  await expect(run).rejects.toThrow('refused')
  expect(begun).toEqual([1, 2])
  expect(ended).toEqual([2])
})

test('no items, nothing to do', async () => {
  await expect(inLanes([], 4, () => Promise.reject(new Error('never')))).resolves.toBeUndefined()
})
