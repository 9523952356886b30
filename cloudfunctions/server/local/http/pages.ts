/**
 * The H5 build as it lies in its folder. Only files found by walking that folder can be answered, so no path of a request ever
 * reaches the disk (T-23). Named by their content they are kept for ever; the others are asked for again each time.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { pagePolicy, workerPolicy } from './pageHeaders'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
}
const squeezable = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.webmanifest'])
const worker = '/sw.js'
const namedByContent = /\.[0-9a-f]{8,}\.[a-z0-9]+$/
const walkAgainAfter = 2_000
// Each file is squeezed while somebody waits for it: brotli's 9 takes a hundred times as long as its 5, for 2 % less on the line.
const brotliQuality = 5
const gzipLevel = 9

type Coding = 'br' | 'gzip' | 'identity'
interface Kept {
  readonly changed: number
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
  readonly coded: Map<Coding, Promise<Uint8Array>>
}
export interface PageReply {
  readonly status: 200 | 304 | 404
  readonly bytes: Uint8Array | null
  readonly headers: Readonly<Record<string, string>>
}
export interface Asked {
  readonly path: string
  readonly accepts: string
  readonly known: string
}

const walk = (root: string, under = ''): [string, string][] =>
  readdirSync(path.join(root, under), { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const at = `${under}/${entry.name}`
    if (entry.isDirectory()) return walk(root, at)
    return entry.isFile() && !entry.name.endsWith('.map') ? [[at, path.join(root, at)]] : []
  })
const codingFor = (accepts: string, extension: string): Coding =>
  !squeezable.has(extension) ? 'identity' : /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : 'identity'
const squeeze: Readonly<Record<Coding, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: gzipLevel }),
  identity: (bytes) => Promise.resolve(bytes),
}
const gone: PageReply = { status: 404, bytes: null, headers: {} }

/** @param root the folder of the build; it may not be there yet. @param now milliseconds. */
export function pages(root: string, now: () => number): (asked: Asked) => Promise<PageReply> {
  let files = new Map<string, string>()
  let walkedAt = Number.NEGATIVE_INFINITY
  const kept = new Map<string, Kept>()

  const fileOf = (at: string): string | undefined => {
    if (!files.has(at) && now() - walkedAt > walkAgainAfter) {
      walkedAt = now()
      files = new Map(statSync(root, { throwIfNoEntry: false }) ? walk(root) : [])
    }
    return files.get(at)
  }
  const read = (at: string, file: string): Kept | undefined => {
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs
    if (changed === undefined) return undefined
    const known = kept.get(at)
    if (known?.changed === changed) return known
    const bytes = readFileSync(file)
    const fresh = { changed, bytes, headers: headersOf(at, bytes), coded: new Map<Coding, Promise<Uint8Array>>() }
    kept.set(at, fresh)
    return fresh
  }

  return async (asked) => {
    const at = asked.path === '/' ? '/index.html' : asked.path
    const file = fileOf(at)
    const found = file === undefined ? undefined : read(at, file)
    if (!found) return gone
    if (asked.known !== '' && asked.known === found.headers.etag) return { status: 304, bytes: null, headers: found.headers }
    const coding = codingFor(asked.accepts, path.extname(at))
    const coded = found.coded.get(coding) ?? squeeze[coding](found.bytes)
    found.coded.set(coding, coded)
    const bytes = await coded
    return { status: 200, bytes, headers: { ...found.headers, 'content-length': String(bytes.byteLength), ...(coding === 'identity' ? {} : { 'content-encoding': coding }) } }
  }
}

function headersOf(at: string, bytes: Uint8Array): Record<string, string> {
  const extension = path.extname(at)
  const isPage = extension === '.html'
  return {
    'content-type': types[extension] ?? 'application/octet-stream',
    'cache-control': namedByContent.test(at) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    vary: 'accept-encoding',
    ...(at === worker ? { 'content-security-policy': workerPolicy } : {}),
    ...(isPage ? { 'content-security-policy': pagePolicy(Buffer.from(bytes).toString()) } : {}),
  }
}
