// What can be known of the bundle without running it: what WeChat's review, and anyone who unpacks it, would see.
import { parse } from 'acorn'
import compiler from 'miniprogram-compiler'
import type { AppJson } from './wxhost'
import { bundle, routesOf } from './wxhost'
import { declaredApis } from './bundle/declaration'
import type { BundleFile } from './bundle/files'
import { bundleFiles, isText, places } from './bundle/files'
import { wxssComplaint } from './bundle/wxss'
import { listedLocationApis, privacyApisOf } from './bundle/privacyApis'

const KB = 1024
// WeChat allows 2 MB each; these keep the first screen fast on a slow line (W-14).
const mainBudget = 600 * KB
const subBudget = 400 * KB
const iconBudget = 40 * KB

// Named in the code of libraries (error texts, XML namespaces); nothing is ever asked of them.
const namedHosts = new Set(['reactjs.org', 'react.dev', 'taro.com', 'www.w3.org', 'stenciljs.com', 'query-string.invalid', 'json-schema.org'])

const weapp = bundleFiles('weapp')
const json = <T>(name: string) => JSON.parse(weapp.find((file) => file.name === name)?.text() ?? 'null') as T
const app = json<AppJson>('app.json')
const names = new Set(weapp.map(({ name }) => name))
const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
const inRoot = (root: string) => ({ name }: BundleFile) => name.startsWith(`${root}/`)
const size = (files: readonly BundleFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0)

describe('the packages (W-14)', () => {
  test('the main package stays within 600 KB', () => {
    const main = weapp.filter((file) => !roots.some((root) => inRoot(root)(file)))
    expect(size(main)).toBeLessThanOrEqual(mainBudget)
  })

  test('each sub-package stays within 400 KB', () => {
    expect(roots.filter((root) => size(weapp.filter(inRoot(root))) > subBudget)).toEqual([])
  })

  test('code of a page is injected when the page is needed', () => {
    expect(app.lazyCodeLoading).toBe('requiredComponents')
  })
})

describe('app.json', () => {
  test('every page has its script, its configuration and its view', () => {
    const missing = routesOf(app).flatMap((route) => ['js', 'json', 'wxml'].map((kind) => `${route}.${kind}`)).filter((name) => !names.has(name))
    expect(missing).toEqual([])
  })

  test('two to five tabs, each in the main package, with icons that are there and small', () => {
    const list = app.tabBar?.list ?? []
    expect(list.length).toBeGreaterThanOrEqual(2)
    expect(list.length).toBeLessThanOrEqual(5)
    expect(list.map(({ pagePath }) => pagePath).filter((page) => !app.pages.includes(page))).toEqual([])
    const icons = list.flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath])
    expect(icons.filter((icon) => !weapp.some(({ name, bytes }) => name === icon && bytes <= iconBudget))).toEqual([])
  })

  test('the colours of the bars name variables that both themes have', () => {
    const themes = json<Record<'light' | 'dark', Record<string, string>>>(String(app.themeLocation))
    const variables = [...JSON.stringify(app).matchAll(/"@(\w+)"/g)].map((match) => String(match[1]))
    expect(variables.filter((variable) => !(variable in themes.light) || !(variable in themes.dark))).toEqual([])
  })
})

describe("WeChat's compilers", () => {
  test('take every WXML', () => {
    expect(() => compiler.wxmlToJs(bundle)).not.toThrow()
  })

  test('take every WXSS', () => {
    expect(wxssComplaint()).toBe('')
  })
})

describe('privacy (W-02, W-03, W-06)', () => {
  const used = privacyApisOf(weapp)

  test('the declaration names exactly the APIs that the bundle calls', () => {
    expect(used).toEqual(declaredApis().map(({ api }) => api).sort())
  })

  test('each declared API says what data, what for and how long', () => {
    const vague = declaredApis().filter(({ type, purpose, retention }) => !type?.trim() || !purpose?.trim() || !retention?.trim())
    expect(vague).toEqual([])
  })

  test('app.json lists exactly the location APIs that are called, with the reason', () => {
    const located = used.filter((api) => listedLocationApis.includes(api))
    expect([...((app.requiredPrivateInfos as string[] | undefined) ?? [])].sort()).toEqual(located)
    expect(located).not.toEqual(expect.arrayContaining(['getLocation', 'getFuzzyLocation']))
    const permission = app.permission as { 'scope.userLocation'?: { desc?: string } } | undefined
    if (located.length > 0) expect(permission?.['scope.userLocation']?.desc ?? '').not.toBe('')
  })

  test('nobody is asked for a nickname or an avatar', () => {
    expect(places(weapp.filter(isText), /\.getUser(?:Profile|Info)\s*\(/g)).toEqual([])
  })
})

describe.each(['weapp', 'h5'] as const)('what is in dist/%s for everyone to read (T-32, W-16)', (target) => {
  const files = bundleFiles(target)
  const texts = files.filter((file) => isText(file) && file.name !== 'project.config.json')

  test('no source map', () => {
    expect(files.filter(({ name }) => name.endsWith('.map')).map(({ name }) => name)).toEqual([])
    expect(places(texts, /^\s*\/[/*][#@]\s*sourceMappingURL=\S+/gm)).toEqual([])
  })

  test('no host but the ones libraries name', () => {
    const found = places(texts, /(?:https?|wss?):\/\/([\w.-]+\.[\w-]+)/g).filter((place) => !namedHosts.has(place.split(': ')[1] ?? ''))
    expect(found).toEqual([])
  })

  test('no IP address, no localhost', () => {
    const numbers = places(texts, /(?<![\d.])((?:\d{1,3}\.){3}\d{1,3})(?![\d.])/g)
    expect([...numbers, ...places(texts, /\/\/localhost\b/g)]).toEqual([])
  })

  test.each([
    ['an AppSecret', /app_?secret/gi],
    ['a SecretId or SecretKey of the cloud', /\bAKID[A-Za-z0-9]{13,}|secret_?(?:id|key)\b/gi],
    ['a private key', /-----BEGIN [A-Z ]+-----/g],
    ['a JWT', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}/g],
    ['a 32-digit secret', /["'`][0-9a-f]{32}["'`]/g],
    ["the office's secret", /INSTANCE_SECRET|not-a-secret-for-trying-out/g],
  ])('not %s', (_, pattern) => {
    expect(places(texts, pattern)).toEqual([])
  })

  test('nothing of the office', () => {
    expect(places(texts, /["'`](?:node:[a-z]+|@cloudbase\/node-sdk|@photostructure\/sqlite|@hono\/node-server|sharp)["'`]|cloudfunctions\/|usecases\/|scryptSync/g)).toEqual([])
  })

  test('no newer language than phones of 2018 read', () => {
    // Zod, uqr and Taro's router are published for newer engines: config/index.ts has them compiled too.
    const unread = texts.filter(({ name }) => name.endsWith('.js')).filter((file) => {
      try {
        return !parse(file.text(), { ecmaVersion: 2018, allowReturnOutsideFunction: true })
      } catch {
        return true
      }
    })
    expect(unread.map(({ name }) => name)).toEqual([])
  })

  test('no console of a developer', () => {
    expect(places(texts, /vconsole/gi)).toEqual([])
  })
})
