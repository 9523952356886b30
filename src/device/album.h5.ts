import type { SaveImage } from './devices'

/** A download: browsers have no album. */
export const saveImage: SaveImage = async (bytes, name) => {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.jpg`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { ok: true }
}
