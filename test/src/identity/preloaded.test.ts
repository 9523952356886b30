import { ownProblem, ProblemError } from '@/api/problem'
import { keepKnown, lastKnown, preloaded } from '@/identity/preloaded'
import { shelf } from '../device/memoryRecords'

let who = 'p-safety'
let at = 1_780_000_000_000
jest.mock('@/device/records', () => jest.requireActual<object>('../device/memoryRecords'))
jest.mock('@/device/clock', () => ({ now: () => (at += 1) }))
jest.mock('@/identity/identity', () => ({ whoNow: async () => who }))
beforeEach(() => { shelf.clear(); who = 'p-safety' })

const cut = async (): Promise<never> => { throw new ProblemError(ownProblem('offline')) }

describe('what a page must know without network (issue 5: lists are preloaded)', () => {
  it('is the last answer, as long as the office cannot be asked', async () => {
    await preloaded('board s1', async () => ({ missing: 7 }))
    expect(await preloaded('board s1', cut)).toEqual({ missing: 7 })
    expect(await preloaded('board s1', async () => ({ missing: 3 }))).toEqual({ missing: 3 })
    expect(await lastKnown('board s1')).toMatchObject({ value: { missing: 3 } })
  })
  it('is nothing for a question that was never answered, or that is refused', async () => {
    await expect(preloaded('board s2', cut)).rejects.toMatchObject({ problem: { code: 'offline' } })
    await keepKnown('board s1', { missing: 7 })
    await expect(preloaded('board s1', async () => { throw new ProblemError({ ...ownProblem('offline'), code: 'not_allowed', kind: 'refuse' }) })).rejects.toMatchObject({ problem: { code: 'not_allowed' } })
  })
  it('is nobody else’s on this phone', async () => {
    await keepKnown('board s1', { missing: 7 })
    who = 'p-other'
    expect(await lastKnown('board s1')).toBeUndefined()
    await expect(preloaded('board s1', cut)).rejects.toMatchObject({ problem: { code: 'offline' } })
  })
  it('keeps the last twenty', async () => {
    for (let n = 0; n < 25; n += 1) await keepKnown(`board s${String(n)}`, n)
    expect(shelf.size).toBe(20)
    expect(await lastKnown('board s4')).toBeUndefined()
    expect(await lastKnown('board s24')).toMatchObject({ value: 24 })
  })
})
