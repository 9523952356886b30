/** Pictures on one machine: sharp's native build, loaded with the first picture (it costs 60–100 ms at start). */
import type { Images } from '../../ports/images'
import { sharpImages } from '../images/sharpImages'

export const localImages = (): Images => sharpImages(async () => (await import('sharp')).default)
