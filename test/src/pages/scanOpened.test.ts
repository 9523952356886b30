import { codeLength } from '@shared/domain/checkInCode'
import { openedBy, typed } from '@/pages/session/scan/opened'

const code = 'K7M39QX2B4C8D'
const token = 'ABCDEFGH'
const house = 'anquan.example.gov.cn'
const link = `https://${house}/s/${code}`
const now = 1_780_000_000_000
const open = (options: Record<string, string>, scene = 1047) => openedBy({ options, scene, hosts: [house], now })
const codeOf = (options: Record<string, string>) => open(options).scan?.code

describe('what opened the landing page (W-12, one print for WeChat and the browser)', () => {
  it('knows codes of that length', () => { expect(code).toHaveLength(codeLength) })
  it.each<[string, Record<string, string>]>([
    ['scene', { scene: code }],
    ['scene, encoded', { scene: encodeURIComponent(code) }],
    ['q: the whole link, encoded once', { q: encodeURIComponent(link) }],
    ['q, encoded twice', { q: encodeURIComponent(encodeURIComponent(link)) }],
    ['q with a trailing slash', { q: encodeURIComponent(`${link}/`) }],
    ['q with a hash', { q: encodeURIComponent(`${link}#top`) }],
    ['q with a query of somebody', { q: encodeURIComponent(`${link}?from=group`) }],
    ['q in small letters', { q: encodeURIComponent(link.toLowerCase()) }],
    ['both', { q: encodeURIComponent(link), scene: code }],
    ['both, the link of another house', { q: encodeURIComponent(`https://elsewhere.cn/s/${code}`), scene: code }],
    ['a code typed in groups', { code: 'K7M3 9QX2 B4C8 D' }],
  ])('reads %s', (_what, options) => { expect(codeOf(options)).toBe(code) })
  it('reads a screen’s token with it', () => {
    expect(codeOf({ q: encodeURIComponent(`${link}.${token}`) })).toBe(`${code}.${token}`)
    expect(codeOf({ scene: `${code}.${token}` })).toBe(`${code}.${token}`)
  })
  it.each<[string, Record<string, string>]>([
    ['another house', { q: encodeURIComponent(`https://elsewhere.cn/s/${code}`) }],
    ['a house that only begins like ours', { q: encodeURIComponent(`https://${house}.elsewhere.cn/s/${code}`) }],
    ['our house as somebody’s name', { q: encodeURIComponent(`https://${house}@elsewhere.cn/s/${code}`) }],
    ['a plus where a letter should be', { scene: 'K7M3+9QX2B4C8D' }],
    ['half a code', { scene: code.slice(0, 9) }],
    ['a broken escape', { q: 'https%3A%2F%' }],
    ['another thing altogether', { scene: 'hello' }],
  ])('is none of ours: %s (T-42)', (_what, options) => { expect(open(options)).toEqual({ none: false }) })
  it('asks for the letters where nothing was scanned', () => { expect(open({})).toEqual({ none: true }) })
})

describe('how and when it was read (W-13, T-11, T-12)', () => {
  it.each([[1011, 'camera'], [1047, 'camera'], [1012, 'album'], [1013, 'album'], [1048, 'album'], [1049, 'album'], [1001, 'unknown']] as const)('scene %i is %s', (scene, entry) => {
    expect(open({ scene: code }, scene).scan).toMatchObject({ entry, position: null })
  })
  it('a plain link outside a scan is a link', () => { expect(open({ q: encodeURIComponent(link) }, 1001).scan?.entry).toBe('link') })
  it('keeps the moment of the scan that WeChat tells', () => {
    expect(open({ q: encodeURIComponent(link), scancode_time: String(now / 1000 - 7) }).scan?.claimedAt).toBe(now - 7000)
  })
  it.each(['', 'soon', String(now / 1000 + 60), String(now / 1000 - 2 * 86_400)])('does not believe %j', (scancode_time) => {
    expect(open({ q: encodeURIComponent(link), scancode_time }).scan?.claimedAt).toBe(now)
  })
  it('typed letters are no scan', () => {
    expect(typed('k7m3-9qx2-b4c8-d', [house], now)).toEqual({ code, claimedAt: now, entry: 'unknown', position: null })
    expect(typed('K7M3', [house], now)).toBeUndefined()
  })
})
