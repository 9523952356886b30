/** What every adapter of WeChat that is connected must do, over the wire against one double. */
import { WechatUnavailable, type Wechat } from '@office/ports/wechat'
import { errcode, type CallName, type Said, type WechatDouble } from './wechatDouble'

type Asking = Exclude<CallName, 'identify' | 'token'>
const message = { openid: 'o-1', templateId: 'tmpl', page: 'own/hazard/trace/index?id=a', fields: { thing1: '有新进展', character_string2: '2026-11-ABC123' } }
export const ask: { readonly [C in Asking]: (wechat: Wechat) => Promise<{ ok: boolean; why?: string }> } = {
  phoneNumber: (wechat) => wechat.phoneNumber('code'),
  sendSubscription: (wechat) => wechat.sendSubscription(message),
  checkText: (wechat) => wechat.checkText('o-1', 2, '一句话'),
  checkPicture: (wechat) => wechat.checkPicture('o-1', 3, 'https://files.example/a'),
  miniProgramCode: (wechat) => wechat.miniProgramCode({ scene: 'S2B4C6', page: 'pages/home/index', width: 430 }),
}
const every = Object.keys(ask) as Asking[]
/** Each error number that the pages of these calls list, and what becomes of it. */
const outcomes: readonly (readonly [Asking, number, string])[] = [
  ['phoneNumber', 40029, 'code'], ['phoneNumber', 40163, 'code'], ['phoneNumber', 1400001, 'no_quota'],
  ['sendSubscription', 43101, 'refused'], ['sendSubscription', 43107, 'refused'], ['sendSubscription', 40003, 'person'], ['sendSubscription', 40037, 'template'],
  ['sendSubscription', 47003, 'template'], ['sendSubscription', 41030, 'template'], ['sendSubscription', 45168, 'template'],
  ['checkText', 61010, 'person_away'], ['checkText', 40003, 'person_away'], ['checkText', 44004, 'content'], ['checkText', 45002, 'content'], ['checkText', 47001, 'content'],
  ['checkPicture', 61010, 'person_away'], ['checkPicture', 40003, 'person_away'], ['checkPicture', 47001, 'content'],
  ['miniProgramCode', 40129, 'scene'], ['miniProgramCode', 40169, 'scene'], ['miniProgramCode', 40097, 'scene'], ['miniProgramCode', 85096, 'scene'], ['miniProgramCode', 41030, 'page'],
  ...every.flatMap((call) => [40013, 48001, -604101].map((code) => [call, code, 'denied'] as const)),
]
const thrown = async (work: Promise<unknown>): Promise<WechatUnavailable> => {
  try {
    await work
  } catch (error) {
    if (error instanceof WechatUnavailable) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

export function wechatContract(name: string, double: () => WechatDouble, make: () => Wechat): void {
  describe(`WeChat contract: ${name}`, () => {
    beforeEach(() => double().forget())

    it('gives the phone number behind a code, without the country’s prefix (W-05)', async () => {
      expect(await make().phoneNumber('once')).toEqual({ ok: true, number: '13900000000', country: '86' })
      expect(double().asked.at(-1)?.body).toMatchObject({ code: 'once' })
    })

    it('delivers one message for one acceptance, by the template’s own field names (W-10)', async () => {
      const wechat = make()
      double().accept('o-1', 'tmpl')
      expect(await wechat.sendSubscription(message)).toEqual({ ok: true })
      expect(double().delivered).toEqual([expect.objectContaining({ touser: 'o-1', template_id: 'tmpl', page: message.page, data: { thing1: { value: '有新进展' }, character_string2: { value: '2026-11-ABC123' } } })])
      expect(await wechat.sendSubscription(message)).toEqual({ ok: false, why: 'refused' })
    })

    it.each(['pass', 'review', 'risky'] as const)('takes the verdict on a text from suggest: %s (W-07)', async (suggest) => {
      double().say('checkText', { json: { errcode: 0, errmsg: 'ok', result: { suggest, label: 20006 }, trace_id: 't-1' } })
      expect(await make().checkText('o-1', 2, '一句话')).toEqual({ ok: true, suggest, label: 20006, trace: 't-1' })
      expect(double().asked.at(-1)?.body).toEqual({ openid: 'o-1', scene: 2, version: 2, content: '一句话' })
    })

    it('gives a verdict in a word nobody knows to people', async () => {
      double().say('checkText', { json: { errcode: 0, errmsg: 'ok', result: { suggest: 'maybe', label: 1 }, trace_id: 't' } })
      expect(await make().checkText('o-1', 2, '一句话')).toMatchObject({ suggest: 'review' })
    })

    it('hands a picture in by its address and gets a trace alone (W-08)', async () => {
      double().say('checkPicture', { json: { errcode: 0, errmsg: 'ok', trace_id: 'p-1' } })
      expect(await make().checkPicture('o-1', 3, 'https://files.example/a')).toEqual({ ok: true, trace: 'p-1' })
      expect(double().asked.at(-1)?.body).toEqual({ openid: 'o-1', scene: 3, version: 2, media_type: 2, media_url: 'https://files.example/a' })
    })

    it('gives the picture of a code for a page that is there (W-11)', async () => {
      const made = await make().miniProgramCode({ scene: 'S2B4C6', page: 'pages/home/index', width: 430 })
      expect(made.ok && Buffer.from(made.image).subarray(0, 4).toString('latin1')).toBe('\u0089PNG')
      expect(double().asked.at(-1)?.body).toEqual({ scene: 'S2B4C6', page: 'pages/home/index', width: 430, check_path: true })
    })

    it.each<[string, Said]>([['JSON', errcode(40169)], ['JSON that calls itself text', { ...(errcode(41030) as { json: object }), as: 'text/plain' }]])('takes %s with status 200 for the refusal it is, never for a picture (W-11)', async (_, said) => {
      double().say('miniProgramCode', said)
      expect((await ask.miniProgramCode(make())).ok).toBe(false)
    })

    it.each<[string, Said]>([['JSON without an error', { json: { errcode: 0 } }], ['an empty picture', { picture: new Uint8Array() }], ['a page', { picture: Buffer.from('<html>') }]])('never takes %s for the picture of a code', async (_, said) => {
      double().say('miniProgramCode', said)
      await thrown(ask.miniProgramCode(make()))
    })

    it.each(outcomes)('%s: %i is the outcome %s', async (call, code, why) => {
      double().say(call, errcode(code))
      expect(await ask[call](make())).toEqual({ ok: false, why })
    })

    it.each(every.flatMap((call) => [45009, 45011, 44991].map((code) => [call, code] as const)))('%s: %i is too often: certainly not done, later perhaps', async (call, code) => {
      double().say(call, errcode(code))
      expect((await thrown(ask[call](make()))).done).toBe('no')
    })

    const broken: readonly Said[] = [errcode(-1), errcode(987654), 'a portal’s page', 'a failure', 'cut off', 'cut off when done']
    it.each(every.flatMap((call) => broken.map((said) => [call, said] as const)))('%s: after %j nobody knows whether it was done', async (call, said) => {
      double().say(call, ...Array.from({ length: 8 }, () => said))
      expect((await thrown(ask[call](make()))).done).toBe('unknown')
    })

    it.each<Said>(['cut off when done', 'cut off', 'a failure', 'a portal’s page'])('a message is asked for once, after %j too: no SDK tries again on its own (W-10)', async (said) => {
      double().say('sendSubscription', said)
      for (let times = 0; times < 2; times += 1) double().accept('o-1', 'tmpl')
      await thrown(ask.sendSubscription(make()))
      expect(double().countOf('sendSubscription')).toBe(1)
    })
  })
}
