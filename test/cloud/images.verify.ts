/** The pictures' contract on the decoder that is deployed: sharp on WebAssembly, from the built function's own files. */
import path from 'node:path'
import { sharpImages, type SharpModule } from '@office/adapters/images/sharpImages'
import { imagesContract } from '../cloudfunctions/photo/imagesContract'

jest.setTimeout(300_000)

const built = path.resolve(__dirname, '..', '..', 'dist', 'cloudfunctions', 'photo', 'pictures.js')
imagesContract('sharp on WebAssembly, as it is deployed', () => sharpImages(async () => (await import(built) as { default: SharpModule }).default, 1))
