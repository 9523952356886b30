import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const built = path.resolve(__dirname, '..', '..', '..', 'dist', 'h5')
const home = 'pages/home/index'

interface Sized {
  readonly name: string
  /** Bytes as the server sends it to a browser that takes gzip. */
  readonly gzip: number
}

/** The chunks that the router of the built app fetches for a route; the same lines decide it in the browser. */
function chunksOf(route: string, app: string): string[] {
  const from = app.indexOf(`"path":"${route}","load":`)
  if (from < 0) throw new Error(`the built app does not load ${route}`)
  const next = app.indexOf('"path":"', from + 8)
  const chunks = [...app.slice(from, next < 0 ? undefined : next).matchAll(/\.e\((?:"([^"]+)"|(\d+))\)/g)].map(([, named, numbered]) => String(named ?? numbered))
  if (chunks.length === 0) throw new Error(`the built app loads ${route} in a way this does not know`)
  return chunks
}

/**
 * What a browser that was never here fetches before the home page stands, replies of the doors apart (W-14, P22): the page,
 * what it names, the home page's own chunks and their styles. The service worker fetches the other pages later.
 * @param names every file of the H5 build, from its top
 */
export function firstLoad(names: readonly string[]): Sized[] {
  const read = (name: string): Buffer => readFileSync(path.join(built, name))
  const named = [...read('index.html').toString().matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, name]) => String(name))
  const app = named.find((name) => name.startsWith('js/app.'))
  if (app === undefined) throw new Error('index.html names no js/app')
  const chunks = new Set(chunksOf(home, read(app).toString()))
  const fetched = names.filter((name) => chunks.has(/^(?:chunk|css)\/([^./]+)\.[0-9a-f]{8}\.(?:js|css)$/.exec(name)?.[1] ?? ''))
  return [...new Set(['index.html', ...named, ...fetched])].map((name) => ({ name, gzip: gzipSync(read(name), { level: 9 }).length }))
}
