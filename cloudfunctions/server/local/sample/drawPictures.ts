/** Draws the sample's pictures anew: `npx tsx cloudfunctions/server/local/sample/drawPictures.ts`. They are kept beside it, so nobody needs to. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { pictures } from './drawing/pictures'
import { picturesFolder } from './makeSampleCounty'

const size = { width: 1280, height: 960 }
const svg = (drawing: string): Buffer => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size.width)} ${String(size.height)}" width="${String(size.width)}" height="${String(size.height)}">${drawing}</svg>`)

async function drawAll(): Promise<void> {
  mkdirSync(picturesFolder, { recursive: true })
  for (const [name, drawing] of Object.entries(pictures)) {
    // Flat colours and sharp edges: full chroma keeps the outlines clean at a quality that costs little.
    const jpeg = await sharp(svg(drawing)).flatten({ background: '#ffffff' }).jpeg({ quality: 74, chromaSubsampling: '4:4:4', mozjpeg: true }).toBuffer()
    writeFileSync(path.join(picturesFolder, `${name}.jpg`), jpeg)
  }
}
void drawAll()
