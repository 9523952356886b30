import type { ChoosePhotos, ChooseRequest, Got, PrintOnPhoto, SmallPhoto } from './devices'
import { openCanvas } from './canvas'
import { drawMark } from './pen'
import { shrink } from './shrink'

let giveUp: (() => void) | undefined

// Naming the formats makes iPhones hand over JPEG instead of HEIC.
const formats = 'image/jpeg,image/png,image/webp'

// Older browsers do not say that the picker was closed without a choice: the page only has the focus again. A large photo
// may take this long from there to the page.
const slowestMs = 10_000

function pickFiles({ from, count }: ChooseRequest): Promise<readonly File[]> {
  giveUp?.()
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = formats
  input.multiple = count > 1 && from !== 'camera'
  if (from === 'camera') input.setAttribute('capture', 'environment')
  input.style.display = 'none'
  document.body.appendChild(input)
  return new Promise<readonly File[]>((resolve) => {
    const closed = () => { timer ??= setTimeout(() => end([]), slowestMs) }
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = (files: readonly File[]) => {
      window.removeEventListener('focus', closed)
      clearTimeout(timer)
      input.remove()
      giveUp = undefined
      resolve(files)
    }
    window.addEventListener('focus', closed)
    giveUp = () => end([])
    input.addEventListener('change', () => end([...(input.files ?? [])].slice(0, count)))
    input.addEventListener('cancel', () => end([]))
    input.click()
  })
}

interface Picture { readonly image: CanvasImageSource; readonly width: number; readonly height: number; close(): void }

async function decodeByTag(file: Blob): Promise<Picture> {
  const address = URL.createObjectURL(file)
  const image = new Image()
  image.src = address
  try {
    await image.decode()
  } catch (reason) {
    URL.revokeObjectURL(address)
    throw reason
  }
  return { image, width: image.naturalWidth, height: image.naturalHeight, close: () => URL.revokeObjectURL(address) }
}
async function decode(file: Blob): Promise<Picture> {
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
    return { image, width: image.width, height: image.height, close: () => image.close() }
  } catch {
    return decodeByTag(file)
  }
}

/** One picture made small, or `photo_format` when this browser cannot decode it. */
export async function smallPhoto(file: Blob, lines: readonly string[] = []): Promise<Got<{ photo: SmallPhoto }>> {
  let picture: Picture
  try {
    picture = await decode(file)
  } catch {
    return { ok: false, why: 'photo_format' }
  }
  try {
    const small = await shrink(picture.width, picture.height, async (width, height) => {
      const surface = await openCanvas(width, height, picture.image)
      if (surface && lines.length) drawMark(surface.pen, width, height, lines)
      return async (quality) => surface?.jpeg(quality)
    })
    return small ? { ok: true, photo: small } : { ok: false, why: 'photo_format' }
  } finally {
    picture.close()
  }
}

/** From the camera or the album; each picture comes small and without its metadata (T-19). */
export const choosePhotos: ChoosePhotos = async (request) => {
  const chosen = await pickFiles(request)
  if (!chosen.length) return { ok: false, why: 'cancelled' }
  const photos: Got<{ photo: SmallPhoto }>[] = []
  for (const file of chosen) photos.push(await smallPhoto(file)) // one at a time: old phones have little memory
  return { ok: true, photos }
}

export const printOnPhoto: PrintOnPhoto = async (bytes, _path, lines) => {
  const printed = await smallPhoto(new Blob([bytes as BlobPart], { type: 'image/jpeg' }), lines)
  return printed.ok ? printed.photo : undefined
}
