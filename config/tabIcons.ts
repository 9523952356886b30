// Draws the pictures WeChat wants as files, the tab bar's icons and the card of what is sent into a group: `npm run icons` after a change here.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'

const folder = path.resolve(__dirname, '..', 'src', 'assets', 'tab')
// 81×81 with ≤ 40 KB each is what WeChat asks for.
const side = 81
// A tab icon cannot follow the theme everywhere: both greens read on the light and on the dark bar.
const colours = { plain: '#6F7D76', on: '#1E8E75' }

/** On a grid of 24: what is drawn as a line, and filled when selected. */
const icons: Record<string, string> = {
  home: '<path d="M4 11 12 4l8 7v8a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1z"/><path class="hole" d="M10 20v-6h4v6"/>',
  inbox: '<path d="M6 17v-6a6 6 0 0 1 12 0v6l1.5 1.5h-15z"/><path d="M10 21h4M12 3v2"/>',
  mine: '<circle cx="12" cy="8" r="4"/><path d="M4 20c.6-4 3.8-6 8-6s7.4 2 8 6z"/>',
}

function drawing(shape: string, colour: string, filled: boolean): string {
  const style = `path,circle,rect{fill:${filled ? colour : 'none'}}.hole{${filled ? 'stroke:#fff' : ''};fill:none}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="${side}" height="${side}" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><style>${style}</style>${shape}</svg>`
}

/** 5:4, as WeChat crops a card: the open door on brand green, and nothing that could be read. */
const card = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 400" width="500" height="400"><rect width="500" height="400" fill="#E3F1ED"/><rect x="150" y="100" width="200" height="200" rx="40" fill="#0B6B57"/><g transform="translate(190 140) scale(5)" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M4 3h16v18H4zM8 21V7l8-2v16M13 12v2"/></g></svg>`

async function draw(): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, '..', 'card.png'), await sharp(Buffer.from(card)).png({ compressionLevel: 9, palette: true }).toBuffer())
  for (const [name, shape] of Object.entries(icons)) {
    for (const [file, colour, filled] of [[`${name}.png`, colours.plain, false], [`${name}-on.png`, colours.on, true]] as const) {
      const png = await sharp(Buffer.from(drawing(shape, colour, filled))).png({ compressionLevel: 9 }).toBuffer()
      await writeFile(path.join(folder, file), png)
    }
  }
}

void draw()
