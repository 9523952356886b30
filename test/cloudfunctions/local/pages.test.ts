import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { pages } from '@office/local/http/pages'

let root: string
let now = 0
let page: ReturnType<typeof pages>
const script = 'var a = 1;'.repeat(200)
const html = '<!doctype html><script>document.title="x"</script><script src="/js/app.0a1b2c3d.js"></script>'

beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'))
  root = path.join(folder, 'h5')
  mkdirSync(path.join(root, 'js'), { recursive: true })
  writeFileSync(path.join(folder, 'secret'), 'outside')
  writeFileSync(path.join(root, 'index.html'), html)
  writeFileSync(path.join(root, 'js', 'app.0a1b2c3d.js'), script)
  writeFileSync(path.join(root, 'js', 'app.0a1b2c3d.js.map'), '{}')
  symlinkSync(path.join(folder, 'secret'), path.join(root, 'link.txt'))
})
afterAll(() => { rmSync(path.dirname(root), { recursive: true, force: true }) })
beforeEach(() => { page = pages(root, () => now) })

const ask = (at: string, accepts = '', known = '') => page({ path: at, accepts, known })

test.each([
  '/../secret', '/js/../../secret', '/%2e%2e/secret', '/..%2fsecret', '/js/..\\..\\secret', '/C:/secret', '//secret', '/secret\u0000.js', '/link.txt', '/js', '/js/', '/.', '', 'index.html', '/js/app.0a1b2c3d.js.map', '/%c0%ae%c0%ae/secret', '/__proto__',
])('%j is nothing (T-23)', async (at) => { expect((await ask(at)).status).toBe(404) })

test('what is named by its content is kept for ever, the page is asked for again', async () => {
  expect((await ask('/js/app.0a1b2c3d.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await ask('/')).headers['cache-control']).toBe('no-cache')
  const { headers } = await ask('/')
  expect(await ask('/', '', headers.etag)).toMatchObject({ status: 304, bytes: null })
})

test.each([['br', brotliDecompressSync], ['gzip', gunzipSync]] as const)('%s comes out as it went in, smaller', async (coding, unpack) => {
  const { bytes, headers } = await ask('/js/app.0a1b2c3d.js', coding)
  expect(headers).toMatchObject({ 'content-encoding': coding, vary: 'accept-encoding', 'content-length': String(bytes?.length) })
  expect(unpack(bytes ?? new Uint8Array()).toString()).toBe(script)
  expect(bytes?.length).toBeLessThan(script.length / 5)
})

test('the policy allows the one inline script by its hash, and nothing from elsewhere (T-18)', async () => {
  const policy = (await ask('/')).headers['content-security-policy'] ?? ''
  expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='(;|$)/)
  expect(policy).not.toMatch(/unsafe-eval|http|\*|script-src[^;]*unsafe-inline/)
})

test('a file that was built again is answered anew, and one that is new is found', async () => {
  const before = (await ask('/')).headers.etag
  writeFileSync(path.join(root, 'index.html'), html.replace('x', 'y'))
  writeFileSync(path.join(root, 'sw.js'), '1')
  now += 2_001
  expect((await ask('/')).headers.etag).not.toBe(before)
  expect((await ask('/sw.js')).headers['cache-control']).toBe('no-cache')
})

test('a build that is not there yet is no error', async () => {
  expect((await pages(path.join(root, 'nowhere'), () => 0)({ path: '/', accepts: '', known: '' })).status).toBe(404)
})

test('the service worker may fetch what it keeps: the shell opens without network', async () => {
  writeFileSync(path.join(root, 'sw.js'), 'self.x = 1')
  now += 5_000
  const { headers } = await ask('/sw.js')
  expect(headers['content-security-policy']).toContain("connect-src 'self'")
  expect(headers['cache-control']).toBe('no-cache')
})
