import { choosePhotos, printOnPhoto } from '@/device/camera.weapp'
import { failing, fileSystem, inWechat } from './weapp'

/** A phone with a canvas off the screen whose JPEGs grow with size and quality. */
function phone({ canvas = true, decodes = true } = {}) {
  const system = fileSystem()
  const drawn: string[] = []
  let made = 0
  const jpeg = (bytes: number) => {
    const path = `wxfile://tmp/${String((made += 1))}.jpg`
    system.files.set(path, new ArrayBuffer(bytes))
    return { tempFilePath: path }
  }
  const pen = { fillRect: () => undefined, fillText: (text: string) => { drawn.push(text) }, drawImage: () => undefined }
  const image = () => {
    const it = { onload: () => undefined as void, onerror: () => undefined as void, set src(_: string) { setTimeout(() => { it.onload() }, 0) } }
    return it
  }
  inWechat({
    getFileSystemManager: () => system.manager,
    chooseMedia: async () => ({ tempFiles: [{ tempFilePath: 'wxfile://tmp/a.jpg' }, { tempFilePath: 'wxfile://tmp/b.jpg' }] }),
    getImageInfo: decodes ? async () => ({ width: 4000, height: 3000 }) : failing('getImageInfo:fail'),
    createOffscreenCanvas: canvas ? () => ({ getContext: () => pen, createImage: image }) : () => { throw new Error('not supported') },
    canvasToTempFilePath: async ({ destWidth, quality }: { destWidth: number; quality: number }) => jpeg(Math.round(destWidth * 400 * quality)),
    compressImage: async ({ compressedWidth, quality }: { compressedWidth: number; quality: number }) => jpeg(compressedWidth * 3 * quality),
  })
  return { drawn }
}

describe('photos taken in WeChat', () => {
  it('come small, with nothing drawn on them', async () => {
    const { drawn } = phone()
    const chosen = await choosePhotos({ from: 'both', count: 9 })
    if (!chosen.ok) throw new Error(chosen.why)
    expect(chosen.photos).toHaveLength(2)
    for (const one of chosen.photos) {
      if (!one.ok) throw new Error(one.why)
      expect(one.photo).toMatchObject({ width: 1600, height: 1200 })
      expect(one.photo.bytes.length).toBeLessThanOrEqual(400_000)
    }
    expect(drawn).toEqual([])
  })
  it("come small where only WeChat's compressor works", async () => {
    phone({ canvas: false })
    const chosen = await choosePhotos({ from: 'camera', count: 1 })
    if (!chosen.ok || !chosen.photos[0]?.ok) throw new Error('no photo')
    expect(chosen.photos[0].photo).toMatchObject({ width: 1600 })
  })
  it('are printed on where they lie; a phone that cannot draw, or has lost the file, leaves them as they are', async () => {
    const { drawn } = phone()
    const print = () => printOnPhoto(new Uint8Array(9), 'wxfile://usr/p-1', ['2026-06-16 09:30', '三层'])
    expect(await print()).toMatchObject({ width: 1600, height: 1200 })
    expect(new Set(drawn)).toEqual(new Set(['2026-06-16 09:30', '三层']))
    phone({ canvas: false })
    expect(await print()).toBeUndefined()
    phone({ decodes: false })
    expect(await print()).toBeUndefined()
  })
  it('are refused in words when the phone cannot read them', async () => {
    phone({ decodes: false })
    expect(await choosePhotos({ from: 'album', count: 2 })).toEqual({ ok: true, photos: [{ ok: false, why: 'photo_format' }, { ok: false, why: 'photo_format' }] })
  })
})
