import { fitted, shrink } from '@/device/shrink'

const ofSize = (length: number) => new Uint8Array(length)

describe('making a photo small', () => {
  it('fits the long side and keeps the shape', () => {
    expect(fitted(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 })
    expect(fitted(3000, 4000, 1600)).toEqual({ width: 1200, height: 1600 })
    expect(fitted(1, 9000, 1600)).toEqual({ width: 1, height: 1600 })
  })
  it('never makes a picture larger', () => {
    expect(fitted(640, 480, 1600)).toEqual({ width: 640, height: 480 })
  })
  it('takes the first quality that is small enough', async () => {
    const tried: number[] = []
    const drawn: number[] = []
    const small = await shrink(4000, 3000, async (width) => { drawn.push(width); return async (quality) => { tried.push(quality); return ofSize(quality > 0.7 ? 500_000 : 390_000) } })
    expect(tried).toEqual([0.82, 0.74, 0.66])
    expect(drawn).toEqual([1600])
    expect(small).toMatchObject({ width: 1600, height: 1200 })
    expect(small?.bytes.length).toBe(390_000)
  })
  it('gives up size where quality alone does not help', async () => {
    const small = await shrink(4000, 3000, async (width) => async () => ofSize(width > 1300 ? 700_000 : 300_000))
    expect(small).toMatchObject({ width: 1280, height: 960 })
  })
  it('takes the smallest try for a picture that will not shrink', async () => {
    const small = await shrink(4000, 3000, async () => async () => ofSize(450_000))
    expect(small).toMatchObject({ width: 1024, height: 768 })
  })
  it('gives nothing where the phone cannot encode', async () => {
    expect(await shrink(10, 10, async () => async () => undefined)).toBeUndefined()
  })
})
