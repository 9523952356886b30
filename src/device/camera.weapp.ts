import Taro from '@tarojs/taro'
import type { ChoosePhotos, Got, PrintOnPhoto, SmallPhoto } from './devices'
import { openCanvas } from './canvas.weapp'
import { drawMark } from './pen'
import { meaningOf } from './refusals'
import { shrink, type Draw, type Shrunk } from './shrink'
import { readTemporary } from './temporary'

const sources = { camera: ['camera'], album: ['album'], both: ['camera', 'album'] } as const

const byCanvas = (path: string, lines: readonly string[] = []): Draw => async (width, height) => {
  const surface = await openCanvas(width, height, path)
  if (surface && lines.length) drawMark(surface.pen, width, height, lines)
  return async (quality) => surface?.jpeg(quality)
}
// Phones whose canvas off the screen cannot be exported: WeChat's own compressor, which draws nothing.
const byCompressor = (path: string): Draw => async (compressedWidth, compressedHeight) => async (quality) => {
  try {
    const { tempFilePath } = await Taro.compressImage({ src: path, quality: Math.round(quality * 100), compressedWidth, compressedHeight })
    return await readTemporary(tempFilePath)
  } catch {
    return undefined
  }
}

async function smallPhoto(path: string): Promise<Got<{ photo: SmallPhoto }>> {
  let size: { width: number; height: number }
  try {
    size = await Taro.getImageInfo({ src: path })
  } catch {
    return { ok: false, why: 'photo_format' }
  }
  const small: Shrunk | undefined = (await shrink(size.width, size.height, byCanvas(path))) ?? (await shrink(size.width, size.height, byCompressor(path)))
  return small ? { ok: true, photo: small } : { ok: false, why: 'photo_format' }
}

/** From the camera or the album; each picture comes small and without its metadata (T-19). */
export const choosePhotos: ChoosePhotos = async ({ from, count }) => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sourceType: [...sources[from]], sizeType: ['compressed'] })
    const photos: Got<{ photo: SmallPhoto }>[] = []
    for (const { tempFilePath } of tempFiles) photos.push(await smallPhoto(tempFilePath)) // one at a time: old phones have little memory
    return { ok: true, photos }
  } catch (reason) {
    return { ok: false, why: meaningOf(reason, 'camera_refused', 'camera_refused') }
  }
}

export const printOnPhoto: PrintOnPhoto = async (_bytes, path, lines) => {
  if (path === undefined) return undefined
  try {
    const { width, height } = await Taro.getImageInfo({ src: path })
    return await shrink(width, height, byCanvas(path, lines))
  } catch {
    return undefined
  }
}
