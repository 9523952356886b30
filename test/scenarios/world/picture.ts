/** A photo as a phone takes it: its name decides every byte. */
import sharp from 'sharp'

export async function jpegOf(name: string): Promise<Uint8Array> {
  const [red = 0, green = 0, blue = 0] = Buffer.from(name).reverse()
  return sharp({ create: { width: 64, height: 48, channels: 3, background: { r: red, g: green, b: blue } } }).jpeg().toBuffer()
}
