import type { Surface } from './pen'

const bytesOf = (canvas: HTMLCanvasElement, quality: number) =>
  new Promise<Uint8Array | undefined>((resolve) => {
    canvas.toBlob((blob) => {
      if (!blob) resolve(undefined)
      else blob.arrayBuffer().then((buffer) => resolve(new Uint8Array(buffer)), () => resolve(undefined))
    }, 'image/jpeg', quality)
  })

/** A canvas of that size with the picture on it, if one is given. */
export async function openCanvas(width: number, height: number, picture?: CanvasImageSource): Promise<Surface | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  // JPEG has no transparency: what a PNG leaves open becomes white, not black.
  pen.fillStyle = '#FFFFFF'
  pen.fillRect(0, 0, width, height)
  if (picture) pen.drawImage(picture, 0, 0, width, height)
  return { pen: pen as Surface['pen'], jpeg: (quality) => bytesOf(canvas, quality) }
}
