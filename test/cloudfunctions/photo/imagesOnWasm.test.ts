/** The pictures of the built functions: sharp on WebAssembly, from the very files that are deployed, with nothing installed beside them. */
import path from 'node:path'
import { sharpImages, type SharpModule } from '@office/adapters/images/sharpImages'
import { imagesContract } from './imagesContract'

const built = path.resolve(__dirname, '../../../dist/cloudfunctions/photo/pictures.js')
const load = async (): Promise<SharpModule> => (await import(built) as { default: SharpModule }).default

jest.setTimeout(60_000)

test('it is the WebAssembly build and no native one', async () => {
  expect((await load()).versions).toHaveProperty('emscripten')
})

imagesContract('sharp on WebAssembly', () => sharpImages(load, 1))
