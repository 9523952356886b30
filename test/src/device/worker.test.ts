import { firstOf, sortOf, staleRooms, type Shell } from '@/device/worker/shell'

const shell: Shell = { version: 'v2', files: ['/index.html', '/js/app.0123abcd.js', '/css/app.89abcdef.css', '/icon.png'] }
const origin = 'https://example.gov.cn'
const sort = (path: string, mode = 'cors', method = 'GET') => sortOf({ method, mode, url: path.startsWith('http') ? path : origin + path }, origin, shell)

describe('what the service worker keeps', () => {
  it('keeps files that carry the hash of their content', () => {
    expect(sort('/js/app.0123abcd.js')).toBe('file')
    expect(sort('/css/app.89abcdef.css')).toBe('file')
  })
  it('opens pages from the network first', () => {
    expect(sort('/', 'navigate')).toBe('page')
    expect(sort('/index.html', 'navigate')).toBe('page')
  })
  it.each([
    ['a door', '/fn/hazard', 'cors', 'POST'],
    ['a door, even asked by GET', '/fn/hazard', 'cors', 'GET'],
    ['a photo', '/files/view/token', 'no-cors', 'GET'],
    ['a photo opened as a page', '/files/view/token', 'navigate', 'GET'],
    ['an upload', '/files/ticket', 'cors', 'PUT'],
    ['the health page', '/health', 'navigate', 'GET'],
    ['another build', '/js/app.ffffffff.js', 'cors', 'GET'],
    ['a file whose name does not change', '/icon.png', 'no-cors', 'GET'],
    ['another host', 'https://elsewhere.cn/js/app.0123abcd.js', 'cors', 'GET'],
  ])('never touches %s', (_what, path, mode, method) => {
    expect(sort(path, mode, method)).toBe('pass')
  })
  it('drops the rooms of older builds and nobody else’s', () => {
    expect(staleRooms(['shell-v1', 'shell-v2', 'others'], shell)).toEqual(['shell-v1'])
  })
})

describe('opening the page', () => {
  const never = new Promise<never>(() => undefined)
  const kept = async () => 'kept'
  it('shows the new one when the network answers', async () => {
    expect(await firstOf(Promise.resolve('new'), kept, never)).toBe('new')
  })
  it('shows the kept one without network', async () => {
    expect(await firstOf(Promise.reject(new Error('offline')), kept, never)).toBe('kept')
  })
  it('shows the kept one when the network takes too long', async () => {
    expect(await firstOf(never, kept, Promise.resolve())).toBe('kept')
  })
  it('waits for a slow network when nothing is kept', async () => {
    const slow = new Promise<string>((resolve) => { setTimeout(() => { resolve('late') }, 5) })
    expect(await firstOf(slow, async () => undefined, Promise.resolve())).toBe('late')
  })
  it('fails as the browser would when there is neither', async () => {
    await expect(firstOf(Promise.reject(new Error('offline')), async () => undefined, never)).rejects.toThrow('offline')
  })
})

describe('the link of a printed code', () => {
  it('is answered by its own page, without network too, and not by the app (W-12)', () => {
    expect(sort('/s/K7M39QX2B4C8D', 'navigate')).toBe('landing')
    expect(sort('/s/K7M39QX2B4C8D', 'cors')).toBe('pass')
    expect(sort('/session', 'navigate')).toBe('page')
  })
})
