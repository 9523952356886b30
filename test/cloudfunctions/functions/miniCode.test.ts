/** A poster's mini-program code through the built session function: wx-server-sdk from its own file, storage and a link (W-11 T-03). */
import type { Reply } from '@shared/contract/envelope'
import { scanPage } from '@shared/domain/scene'
import { planned } from '../session/sessions'
import { openPlatform, type Platform } from './platform'

jest.setTimeout(120_000)

const safety = 'o-safety-of-hongyuan'
const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
let platform: Platform
beforeAll(async () => {
  platform = await openPlatform()
  await platform.bind(safety, 'p-safety')
})
afterAll(() => platform.close())

test('WeChat is asked once, a cold instance gives the same picture by a link of its own', async () => {
  const asked: unknown[] = []
  platform.standin.openapi.register('wxacode.getUnlimited', (data) => { asked.push(data); return { buffer: picture, contentType: 'image/jpeg' } })
  const created = await platform.call(safety, 'session', { action: 'session.create', data: planned({ startsAt: Date.now(), endsAt: Date.now() + 3_600_000 }), v: 1 })
  expect(created).toMatchObject({ ok: true })
  const { code } = (created as { value: { codes: { code: string }[] } }).value.codes[0]!
  for (let n = 0; n < 2; n += 1) {
    const reply = (await platform.call(safety, 'session', { action: 'session.miniCode', data: { code }, v: 1 })) as Reply<{ state: string; url: string }>
    expect(reply).toMatchObject({ ok: true, value: { state: 'made' } })
    expect(Buffer.from(await (await fetch(reply.ok ? reply.value.url : '')).arrayBuffer())).toEqual(picture)
    platform.cool('session')
  }
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({ scene: code, page: scanPage })
  platform.standin.assertClean()
})
