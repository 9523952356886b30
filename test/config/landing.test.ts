import { parse } from 'acorn'
import { landingPage } from '../../config/plugins/landing'

const budget = 20 * 1024

describe('the page behind a plain link (P22, W-12)', () => {
  let page = ''
  beforeAll(async () => { page = await landingPage() })
  const script = () => /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''

  it('is one file of at most 20 KB, with everything in it', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(budget)
    expect(page).not.toMatch(/\/\*(?:style|script)\*\//)
    expect(page).not.toMatch(/<(?:img|iframe)\b|<link[^>]+href="(?!data:)|<script[^>]+src|@import|url\(/)
  })
  it('is read by browsers of 2018', () => {
    expect(() => parse(script(), { ecmaVersion: 2018 })).not.toThrow()
    expect(script()).not.toMatch(/globalThis|\.flatMap\(|fromEntries|matchAll|replaceAll|structuredClone|queueMicrotask|allSettled|\.at\(/)
  })
  it('has one inline script, which the page’s policy allows by its hash (T-18)', () => {
    expect(page.match(/<script\b/g)).toHaveLength(1)
    expect(page).not.toMatch(/\son[a-z]+=|javascript:|innerHTML/)
  })
  it('names no host', () => { expect(page.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\/[a-z]/) })
})
