/** What every `images` adapter must do: sharp's native build here, its WebAssembly build in functions. */
import sharp from 'sharp'
import type { CleanPhoto, Images } from '@office/ports/images'
import { maxPixels, thumbSide, viewSide } from '@office/ports/images'
import { planted } from './corpus/canaries'
import { corpus, scene } from './corpus/corpus'
import { hostile } from './corpus/hostile'
import { jpegParts } from './jpegStructure'

/** JFIF, tables, frame, scan, restart, start and end: pixels and nothing else. */
const pixelsOnly = new Set([0xd8, 0xe0, 0xdb, 0xc0, 0xc2, 0xc4, 0xda, 0xdd, 0xd9])

const cleaned = async (images: Images, bytes: Uint8Array): Promise<CleanPhoto> => {
  const result = await images.clean(bytes)
  if ('refused' in result) throw new Error(`refused: ${result.refused}`)
  return result
}
const pixelAt = async (jpeg: Uint8Array, x: number, y: number): Promise<readonly number[]> =>
  [...(await sharp(jpeg).extract({ left: x, top: y, width: 1, height: 1 }).raw().toBuffer())]

export function imagesContract(name: string, make: () => Images): void {
  describe(`images contract: ${name}`, () => {
    const images = make()

    it('leaves no metadata block and no planted byte in view or thumbnail (T-04)', async () => {
      const specimens = await corpus()
      expect(specimens.length).toBeGreaterThanOrEqual(60)
      for (const { name: specimen, bytes } of specimens) {
        expect({ specimen, planted: planted.some((canary) => bytes.includes(canary)) || /profile/.test(specimen) }).toEqual({ specimen, planted: true })
        const { view, thumb } = await cleaned(images, bytes)
        for (const picture of [view, thumb]) {
          const parts = jpegParts(picture.bytes)
          expect({ specimen, foreign: parts.markers.filter((marker) => !pixelsOnly.has(marker)), trailing: parts.trailing }).toEqual({ specimen, foreign: [], trailing: 0 })
          expect({ specimen, left: planted.filter((canary) => Buffer.from(picture.bytes).includes(canary)).map(String) }).toEqual({ specimen, left: [] })
        }
      }
    })

    it('says the size of what it made, with the long sides kept in bounds', async () => {
      const { view, thumb } = await cleaned(images, await scene(2400, 1000).jpeg().toBuffer())
      expect([view.width, view.height]).toEqual([viewSide, 800])
      expect([thumb.width, thumb.height]).toEqual([thumbSide, 133])
      const header = await sharp(view.bytes).metadata()
      expect([header.width, header.height, header.format]).toEqual([viewSide, 800, 'jpeg'])
    })

    it('does not enlarge a small picture', async () => {
      const { view, thumb } = await cleaned(images, await scene(90, 60).jpeg().toBuffer())
      expect([view.width, view.height, thumb.width, thumb.height]).toEqual([90, 60, 90, 60])
    })

    it('turns the picture as its camera meant it', async () => {
      const specimens = await corpus()
      const turned = specimens.find((specimen) => specimen.name === 'jpeg turned 6')
      const { view } = await cleaned(images, turned!.bytes)
      expect([view.width, view.height]).toEqual([160, 240])
    })

    it('puts a transparent picture on white, not on black', async () => {
      const clear = await sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer()
      const { view } = await cleaned(images, clear)
      for (const channel of await pixelAt(view.bytes, 20, 20)) expect(channel).toBeGreaterThan(250)
    })

    it('refuses what is no JPEG, PNG or WebP, what is broken, and what is too large, each by its word (T-19)', async () => {
      for (const { name: specimen, bytes, refused } of await hostile()) {
        expect({ specimen, result: await images.clean(bytes) }).toEqual({ specimen, result: { refused } })
      }
    })

    it('refuses a decompression bomb by its header, before a pixel is decoded', async () => {
      const bomb = await sharp({ create: { width: 20_000, height: 20_000, channels: 3, background: '#000' }, limitInputPixels: false }).png().toBuffer()
      expect(bomb.length).toBeLessThan(3_000_000)
      expect(20_000 * 20_000).toBeGreaterThan(maxPixels)
      const start = performance.now()
      expect(await images.clean(bomb)).toEqual({ refused: 'photo_too_large' })
      expect(performance.now() - start).toBeLessThan(1000)
    })

    it('cleans what it has cleaned: the second time changes no size', async () => {
      const first = await cleaned(images, await scene(800, 600).jpeg().toBuffer())
      const second = await cleaned(images, first.view.bytes)
      expect([second.view.width, second.view.height]).toEqual([800, 600])
    })

    it('covers a masked rectangle with solid colour in view and thumbnail', async () => {
      const { view } = await cleaned(images, await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#ffffff' } }).jpeg().toBuffer())
      const masked = await images.mask(view.bytes, [{ x: 100, y: 100, w: 200, h: 400 }])
      expect([masked.view.width, masked.view.height, masked.thumb.width]).toEqual([1000, 500, thumbSide])
      const inside = [await pixelAt(masked.view.bytes, 110, 60), await pixelAt(masked.view.bytes, 290, 240), await pixelAt(masked.thumb.bytes, 64, 48)]
      for (const pixel of inside) for (const channel of pixel) expect(channel).toBeLessThan(70)
      for (const channel of await pixelAt(masked.view.bytes, 500, 400)) expect(channel).toBeGreaterThan(240)
    })

    it('cuts a mask at the edges and never leaves one empty', async () => {
      const { view } = await cleaned(images, await scene(300, 200).jpeg().toBuffer())
      const masked = await images.mask(view.bytes, [{ x: 999, y: 999, w: 1000, h: 1000 }, { x: 1000, y: 1000, w: 1, h: 1 }, { x: 0, y: 0, w: 1, h: 1 }])
      expect([masked.view.width, masked.view.height]).toEqual([300, 200])
      expect(jpegParts(masked.view.bytes).markers.filter((marker) => !pixelsOnly.has(marker))).toEqual([])
    })

    it('works on many at once', async () => {
      const bytes = await scene(600, 400).jpeg().toBuffer()
      const all = await Promise.all(Array.from({ length: 12 }, () => cleaned(images, bytes)))
      expect(new Set(all.map(({ view }) => view.width))).toEqual(new Set([600]))
    })
  })
}
