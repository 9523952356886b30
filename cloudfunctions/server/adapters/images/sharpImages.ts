/**
 * Pictures by sharp, whichever build of it is handed in: the native one on one machine, WebAssembly in functions.
 * sharp writes no metadata unless asked to, so what comes out is pixels in a bare JFIF frame (T-04).
 */
import type { OutputInfo, ResizeOptions, Sharp } from 'sharp'
import { photoFormat } from '@shared/domain/photoFormat'
import { photoMaxBytes } from '@shared/contract/photo'
import { maxPixels, thumbSide, viewSide } from '../../ports/images'
import type { CleanPhoto, ImageRefusal, Images, Picture } from '../../ports/images'
import { maskRects } from './maskRects'
import { turns } from './turns'

export type SharpModule = typeof import('sharp').default

// 82 keeps small print on a gas bottle legible at half the bytes of 92; a thumbnail is looked at, not read.
const viewQuality = 82
const thumbQuality = 72
/** A picture that takes longer is meant to (T-19). */
const patience = { seconds: 20 }
const paper = '#ffffff'
// One more than cores are usual: while one is written out the next is decoded. A decoded picture may take 120 MB (P17).
const usualAtOnce = 3

class Refused extends Error {
  constructor(readonly reason: ImageRefusal) {
    super(reason)
  }
}

const reasonOf = (error: unknown): ImageRefusal => {
  if (error instanceof Refused) return error.reason
  return /pixel limit/.test(String(error)) ? 'photo_too_large' : 'photo_broken'
}
const atMost = (side: number): ResizeOptions => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
const pictureOf = ({ data, info }: { data: Uint8Array; info: OutputInfo }): Picture => ({ bytes: data, width: info.width, height: info.height })

// Beside the magic bytes: even a picture that fools them meets no other decoder than these (T-19).
const decoders = ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer']

async function prepared(load: () => Promise<SharpModule>): Promise<SharpModule> {
  const module = await load()
  // Every picture is another one: a cache of pixels would only hold memory (P17).
  module.cache(false)
  module.block({ operation: ['VipsForeignLoad'] })
  module.unblock({ operation: decoders })
  return module
}

/**
 * @param load called once, with the first picture: the office starts without the weight of a decoder (P16).
 * @param atOnce pictures worked on at the same time; the others wait.
 */
export function sharpImages(load: () => Promise<SharpModule>, atOnce = usualAtOnce): Images {
  let loading: Promise<SharpModule> | undefined
  const ready = (): Promise<SharpModule> =>
    (loading ??= prepared(load).catch((error: unknown) => {
      loading = undefined
      throw error
    }))
  const open = async (bytes: Uint8Array): Promise<Sharp> => {
    const module = await ready()
    return module(bytes, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true }).timeout(patience)
  }
  const inTurn = turns(atOnce)

  const withThumb = async (view: Picture): Promise<CleanPhoto> => {
    const thumb = await (await open(view.bytes)).resize(atMost(thumbSide)).jpeg({ quality: thumbQuality }).toBuffer({ resolveWithObject: true })
    return { view, thumb: pictureOf(thumb) }
  }
  const reencode = async (bytes: Uint8Array): Promise<CleanPhoto> => {
    if (bytes.length > photoMaxBytes) throw new Refused('photo_too_large')
    if (photoFormat(bytes) === null) throw new Refused('photo_format')
    const view = await (await open(bytes)).autoOrient().resize(atMost(viewSide)).flatten({ background: paper }).jpeg({ quality: viewQuality }).toBuffer({ resolveWithObject: true })
    return withThumb(pictureOf(view))
  }

  return {
    clean: (bytes) => inTurn(async () => {
      // A decoder that cannot be loaded is our fault and is tried again; everything after that is the picture's.
      await ready()
      return reencode(bytes).catch((error: unknown) => ({ refused: reasonOf(error) }))
    }),
    mask: (bytes, rects) =>
      inTurn(async () => {
        const { width, height } = await (await open(bytes)).metadata()
        const view = await (await open(bytes)).composite(maskRects(width, height, rects)).jpeg({ quality: viewQuality }).toBuffer({ resolveWithObject: true })
        return withThumb(pictureOf(view))
      }),
  }
}
