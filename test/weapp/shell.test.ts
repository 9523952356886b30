import { WxHost } from './wxhost'

describe('the shell in WeChat', () => {
  let host: WxHost
  beforeEach(() => { host = new WxHost() })
  afterEach(() => {
    host.close()
    expect(host.errors).toEqual([])
  })

  const elderRow = () => host.all('.page wx-view').find((node) => String(host.attribute(node, 'aria-label')).startsWith('大字版'))

  test('opens on the first page', async () => {
    await host.launch()
    expect(host.top.route).toBe('pages/home/index')
  })

  test('every page opens from a cold start, with nothing kept and no server (W-13)', async () => {
    for (const route of host.routes) {
      const cold = new WxHost()
      await cold.launch(route)
      expect([route, cold.text() !== '', cold.errors]).toEqual([route, true, []])
      cold.close()
    }
  }, 60_000)

  test('大字版 is a class on the root of every page, and stays', async () => {
    await host.launch('pages/account/me/index')
    await host.tap(await host.until(elderRow))
    await host.until(() => host.find('.page--elder'))
    host.switchTab('/pages/home/index')
    await host.until(() => host.find('.page--elder'))
    expect(host.calls).toContainEqual(['setStorageSync', 'face', { elder: true, light: 'auto' }])
  })

  test('a screen reader hears what can be tapped and whether it is on', async () => {
    await host.launch('pages/account/me/index')
    const row = await host.until(elderRow)
    expect(host.attribute(row, 'aria-role')).toBe('switch')
    expect(host.attribute(row, 'aria-checked')).toBe('false')
    await host.tap(row)
    await host.until(() => host.attribute(elderRow()!, 'aria-checked') === 'true')
  })
})
