import Taro from '@tarojs/taro'
import { readTemporary } from './temporary'
import type { Pen, Surface } from './pen'

interface OffscreenImage { onload: () => void; onerror: () => void; src: string }
interface Context extends Pen { drawImage(image: OffscreenImage, x: number, y: number, width: number, height: number): void }
interface Offscreen { getContext(type: '2d'): Context | null; createImage(): OffscreenImage }

const load = (canvas: Offscreen, path: string) =>
  new Promise<OffscreenImage>((resolve, reject) => {
    const image = canvas.createImage()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('image'))
    image.src = path
  })

async function exported(canvas: Offscreen, width: number, height: number, quality: number): Promise<Uint8Array | undefined> {
  try {
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as never, x: 0, y: 0, width, height, destWidth: width, destHeight: height, fileType: 'jpg', quality, canvasId: '',
    })
    return await readTemporary(tempFilePath)
  } catch {
    return undefined
  }
}

/** A canvas off the screen (base library 2.16.1) with the picture on it, if one is given; undefined where there is none. */
export async function openCanvas(width: number, height: number, picture?: string): Promise<Surface | undefined> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height }) as unknown as Offscreen
    const pen = canvas.getContext('2d')
    if (!pen) return undefined
    pen.fillStyle = '#FFFFFF'
    pen.fillRect(0, 0, width, height)
    if (picture) pen.drawImage(await load(canvas, picture), 0, 0, width, height)
    return { pen, jpeg: (quality) => exported(canvas, width, height, quality) }
  } catch {
    return undefined
  }
}
