import Taro from '@tarojs/taro'
import type { SaveImage } from './devices'
import { files } from './files.weapp'
import { meaningOf } from './refusals'

/** Into the phone's album. */
export const saveImage: SaveImage = async (bytes, name) => {
  const kept = await files.keep(name, bytes)
  if (!kept.ok) return kept
  try {
    await Taro.saveImageToPhotosAlbum({ filePath: files.pathOf(name) ?? '' })
    return { ok: true }
  } catch (reason) {
    return { ok: false, why: meaningOf(reason, 'album_refused', 'album_refused') }
  } finally {
    await files.remove(name)
  }
}
