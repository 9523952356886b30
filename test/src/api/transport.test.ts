import Taro from '@tarojs/taro'
import { problems } from '@shared/contract/problems'
import { statusOf } from '@shared/contract/problems.office'

const taro = Taro as unknown as Record<string, unknown>
const request = { action: 'hazard.mine', data: {}, v: 1 }
const ticket = { ticket: 'a'.repeat(40), url: `/files/${'a'.repeat(40)}` }
const hash = 'b'.repeat(64)

async function h5(answer: (url: string, init: RequestInit) => Promise<{ status: number; body: string }>) {
  jest.resetModules()
  jest.unmock('@/device/wire')
  globalThis.fetch = (async (url: string, init: RequestInit) => { const { status, body } = await answer(url, init); return { status, text: async () => body } }) as unknown as typeof fetch
  return import('@/api/transport')
}
async function weapp(api: Record<string, unknown>) {
  jest.resetModules()
  Object.assign((await import('@tarojs/taro')).default, taro, api)
  jest.doMock('@/device/wire', () => jest.requireActual<object>('@/device/wire.weapp'))
  return import('@/api/transport')
}

describe('in a browser', () => {
  // A test that fails half-way must not leave the next one without a clock.
  afterEach(() => { jest.useRealTimers() })

  it('asks the door where the page came from', async () => {
    const seen: unknown[] = []
    const { ask } = await h5(async (url, init) => { seen.push(url, init.method, init.credentials, init.body); return { status: 200, body: '{"ok":true,"value":{"rows":[]}}' } })
    expect(await ask('hazard', request)).toEqual({ ok: true, value: { rows: [] } })
    expect(seen).toEqual(['/fn/hazard', 'POST', 'same-origin', JSON.stringify(request)])
  })
  it('never throws without network', async () => {
    const { ask } = await h5(async () => { throw new TypeError('Failed to fetch') })
    expect(await ask('hazard', request)).toMatchObject({ ok: false, problem: { code: 'offline' } })
  })
  it('gives up a call that hangs, and says later', async () => {
    jest.useFakeTimers()
    const { ask } = await h5((_url, init) => new Promise((_, reject) => { init.signal?.addEventListener('abort', () => { reject(new Error('aborted')) }) }))
    const asked = ask('hazard', request)
    await jest.advanceTimersByTimeAsync(20_000)
    expect(await asked).toMatchObject({ ok: false, problem: { code: 'unavailable', kind: 'later' } })
  })
  it('puts the very bytes of a photo and hears their hash', async () => {
    const seen: unknown[] = []
    const { sendPhoto } = await h5(async (url, init) => { seen.push(url, init.method, (init.body as ArrayBuffer).byteLength); return { status: 200, body: JSON.stringify({ sha256: hash }) } })
    expect(await sendPhoto(ticket, new Uint8Array(1000).subarray(10, 20), undefined)).toBe(hash)
    expect(seen).toEqual([ticket.url, 'PUT', 10])
  })
  it('hears the hash inside the envelope too', async () => {
    const { sendPhoto } = await h5(async () => ({ status: 200, body: JSON.stringify({ ok: true, value: { sha256: hash } }) }))
    expect(await sendPhoto(ticket, new Uint8Array(1), undefined)).toBe(hash)
  })
  it.each([
    ['a refused photo', statusOf('photo_format'), JSON.stringify({ ok: false, problem: { code: 'photo_format', kind: 'fix', say: problems.photo_format.say, trace: 't' } }), 'photo_format'],
    ["a portal's page", 200, '<html></html>', 'offline'],
    ['an answer without hash', 200, '{"ok":true,"value":{}}', 'offline'],
  ])('rejects with the problem for %s', async (_what, status, body, code) => {
    const { sendPhoto } = await h5(async () => ({ status, body }))
    await expect(sendPhoto(ticket, new Uint8Array(1), undefined)).rejects.toMatchObject({ problem: { code } })
  })
})

describe('in WeChat', () => {
  const cloud = (more: object) => ({ cloud: { init: () => undefined, ...more } })
  it('asks the function of the door through wx.cloud', async () => {
    const seen: unknown[] = []
    const { ask } = await weapp(cloud({ callFunction: async (options: object) => { seen.push(options); return { result: { ok: true, value: 1 } } } }))
    expect(await ask('hazard', request)).toEqual({ ok: true, value: 1 })
    expect(seen).toEqual([{ name: 'hazard', data: request }])
  })
  it('says later when the cloud is silent, fails or answers something else', async () => {
    const failing = await weapp(cloud({ callFunction: async () => { throw new Error('cloud.callFunction:fail -1 network') } }))
    expect(await failing.ask('hazard', request)).toMatchObject({ ok: false, problem: { kind: 'later' } })
    const odd = await weapp(cloud({ callFunction: async () => ({ result: '<html>' }) }))
    expect(await odd.ask('hazard', request)).toMatchObject({ ok: false, problem: { kind: 'later' } })
  })
  it('uploads a photo to where the cloud lets it create only; the hash comes with the report', async () => {
    const seen: unknown[] = []
    const { sendPhoto } = await weapp(cloud({ uploadFile: async (options: object) => { seen.push(options); return { fileID: 'cloud://x' } } }))
    expect(await sendPhoto(ticket, new Uint8Array(3), 'wxfile://usr/p1.jpg')).toBeNull()
    expect(seen).toEqual([{ cloudPath: `incoming/${ticket.ticket}`, filePath: 'wxfile://usr/p1.jpg' }])
  })
  it('says later when the upload fails', async () => {
    const { sendPhoto } = await weapp(cloud({ uploadFile: async () => { throw new Error('uploadFile:fail') } }))
    await expect(sendPhoto(ticket, new Uint8Array(3), 'wxfile://usr/p1.jpg')).rejects.toMatchObject({ problem: { kind: 'later' } })
  })
})
