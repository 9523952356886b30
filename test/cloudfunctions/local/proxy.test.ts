/** T-14: behind a proxy of one's own the address is the one it saw; without that variable no header is believed. */
import { readServerEnv } from '../../../config/env'
import { app } from '@office/local/http/app'
import { openCounty, type County } from '../hazard/county'

let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())

async function addressSeen(trustedProxy: number | undefined, forwarded: string | undefined): Promise<string> {
  let seen = 'nobody'
  const door = async ({ address }: { readonly address?: string }) => { seen = address ?? ''; return { status: 200, reply: { ok: true, value: {} } } }
  const house = app({ office: county.office, doors: { quiz: door as never }, health: () => Promise.reject(new Error('not asked')), pagesDir: county.folder, publicOrigin: 'http://127.0.0.1:5160', ...(trustedProxy !== undefined && { trustedProxy }) })
  const incoming = { socket: { remoteAddress: '10.0.0.1' }, iterator: () => (async function* () { yield Buffer.from('{}') })() }
  await house.request('/fn/quiz', { method: 'POST', headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }, { incoming } as never)
  return seen
}

test.each([
  [undefined, '203.0.113.7', '10.0.0.1'], [0, '203.0.113.7', '10.0.0.1'], [1, '1.2.3.4, 203.0.113.7', '203.0.113.7'], [2, '1.2.3.4, 203.0.113.7, 192.0.2.1', '203.0.113.7'],
  [2, '203.0.113.7', '10.0.0.1'], [1, undefined, '10.0.0.1'],
] as const)('%p proxies, X-Forwarded-For %p: %s', async (proxies, forwarded, address) => { expect(await addressSeen(proxies, forwarded)).toBe(address) })

test('the variable is a small whole number, none by itself', () => {
  expect([readServerEnv({}).trustedProxy, readServerEnv({ TRUSTED_PROXY: '2' }).trustedProxy]).toEqual([0, 2])
  for (const TRUSTED_PROXY of ['-1', '1.5', 'yes', '10']) expect(() => readServerEnv({ TRUSTED_PROXY })).toThrow('TRUSTED_PROXY')
})
