import { WxHost } from './wxhost'

describe('the shell in WeChat', () => {
  let host: WxHost
  beforeEach(() => { host = new WxHost() })
  afterEach(() => {
    host.close()
    expect(host.errors).toEqual([])
  })

  test('opens on the first page', async () => {
    await host.launch()
    expect(host.top.route).toBe('pages/home/index')
  })

  test('大字版 is a class on the root of every page, and stays', async () => {
    await host.launch('pages/mine/index')
    await host.tap(host.saying('换成大字版'))
    await host.until(() => host.find('.page--elder'))
    host.switchTab('/pages/home/index')
    await host.until(() => host.find('.page--elder'))
    expect(host.calls).toContainEqual(['setStorageSync', 'face', { elder: true, light: 'auto' }])
  })

  test('a screen reader hears what can be tapped', async () => {
    await host.launch('pages/mine/index')
    const row = host.saying('换成大字版')
    expect(host.attribute(row, 'aria-role')).toBe('button')
    expect(host.attribute(row, 'aria-label')).toBe('换成大字版')
  })
})
