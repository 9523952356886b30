/**
 * Pictures in functions: sharp's WebAssembly build, for there is no native code there that anybody could have installed.
 * config/build/functions/pictures.ts lays it beside the function and gives `sharp` that meaning; it is loaded with the first picture.
 */
import type { Images } from '../../ports/images'
import { sharpImages } from '../images/sharpImages'

// Its memory grows with the largest picture and is never given back: one at a time.
const atOnce = 1

export const cloudImages = (): Images => sharpImages(async () => (await import('sharp')).default, atOnce)
