import type { Store } from '@office/ports/store'
import { attendee, evidenceInput, sessionInput, sessionMove } from '@shared/contract/session'
import { questionInput } from '@shared/contract/sessionDesk'
import { oneLine } from '@shared/domain/oneLine'
import { cleanText } from '@office/door/cleanText'
import { openCounty, type County } from '../hazard/county'
import { planned } from '../session/sessions'
import { knocks, type Knocks } from './knocks'

let county: County
let door: Knocks
/** What was asked of the store. */
let asked: string[]
const text = new TextEncoder()

beforeAll(async () => {
  county = await openCounty()
  const { store } = county.office
  asked = []
  const counted: Store = new Proxy(store, { get: (target, name: keyof Store) => { asked.push(name); return target[name] } })
  door = knocks({ ...county.office, store: counted })
})
afterAll(() => county.close())
beforeEach(() => { asked = [] })

const raw = async (body: string | Uint8Array, at = 'account') => {
  const { status, reply } = await door.raw(at, typeof body === 'string' ? text.encode(body) : body)
  return { status, code: reply.ok ? 'ok' : reply.problem.code }
}
const envelope = (data: unknown, more: object = {}) => JSON.stringify({ action: 'account.enterSample', data, v: 1, ...more })

describe('what cannot be read costs no question to the store (T-20 T-22 T-40)', () => {
  test.each<[string, string | Uint8Array]>([
    ['no JSON', 'action=account.me'],
    ['nothing', ''],
    ['a bare string', '"account.me"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00)],
    ['an envelope without a version', '{"action":"account.me","data":{}}'],
    ['a version of the future', envelope({}, { v: 2 })],
    ['a version that is no number', envelope({}, { v: '1' })],
    ['an envelope with a stowaway', envelope({}, { openid: 'o-somebody' })],
    ['depth 33', envelope(JSON.parse('['.repeat(32) + ']'.repeat(32)))],
    ['depth 100 000', '['.repeat(100_000)],
    ['depth hidden behind a quote', `{"a":"\\"","b":${'['.repeat(40)}`],
    ['__proto__ at the top', '{"__proto__":{"x":1},"action":"account.me","data":{},"v":1}'],
    ['__proto__ in the data', '{"action":"account.enterSample","data":{"person":"p-safety","__proto__":{"x":1}},"v":1}'],
    ['constructor.prototype', '{"action":"account.enterSample","data":{"person":"p-safety","constructor":{"prototype":{"x":1}}},"v":1}'],
  ])('%s → malformed', async (_, body) => {
    expect(await raw(body)).toEqual({ status: 400, code: 'malformed' })
    expect(asked).toEqual([])
    expect(Reflect.get({}, 'x')).toBeUndefined()
  })

  test('257 KB → too_large, 100 000 keys → refused, both without the store', async () => {
    expect(await raw(envelope('x'.repeat(257 * 1024)))).toEqual({ status: 400, code: 'too_large' })
    const keys = `{${Array.from({ length: 30_000 }, (_, n) => `"k${n}":0`).join(',')}}`
    expect((await raw(`{"action":"account.enterSample","data":${keys.slice(0, 250_000).replace(/,[^,]*$/, '}')},"v":1}`)).code).toBe('invalid_field')
    expect(asked).toEqual([])
  })

  test.each([
    ['of another door', 'hazard.submit'],
    ['that never was', 'account.become'],
    ['from the prototype', 'toString'],
    ['from the prototype', '__proto__'],
  ])('an action %s → unknown_action (%s)', async (_, action) => {
    expect(await raw(JSON.stringify({ action, data: {}, v: 1 }))).toEqual({ status: 400, code: 'unknown_action' })
    expect(asked).toEqual([])
  })

  test.each<[string, unknown]>([
    ['{"$ne":""}', { $ne: '' }],
    ['{"$gt":""}', { $gt: '' }],
    ['a list', ['a']],
    ['null', null],
    ['a number', 7],
    ['a list of itself', ['p-safety']],
  ])('%s in the place of a word → fix at the field', async (_, person) => {
    const { status, reply } = await door.raw('account', text.encode(envelope({ person })))
    expect(status).toBe(400)
    expect(reply).toMatchObject({ ok: false, problem: { code: 'invalid_field', kind: 'fix', field: 'person' } })
    expect(asked).toEqual([])
  })

  test('an absent field and an unknown one are named or refused', async () => {
    expect((await raw(envelope({}))).code).toBe('invalid_field')
    expect((await raw(envelope({ person: 'p-safety', role: 'officeLeader' }))).code).toBe('invalid_field')
  })
})

describe('what people write is kept without what breaks documents (T-17)', () => {
  test.each([
    ['C0 controls', 'a\u0000b\u0007c\u001bd', 'abcd'],
    ['bidi overrides', '\u202eabc\u2066', 'abc'],
    ['U+FFFE and U+FFFF', 'a\ufffeb\uffff', 'ab'],
    ['lone surrogates', 'a\ud800b\udc00c', 'abc'],
    ['spaces without width', '\u200b\u2060\ufeff', ''],
    ['what joins a picture of several stays', '👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
    ['CRLF becomes LF', 'a\r\nb', 'a\nb'],
    ['tabs, line feeds and pictures stay', 'a\tb\n😀', 'a\tb\n😀'],
  ])('%s', (_, written, kept) => { expect(cleanText(written)).toBe(kept) })
})

describe('what stands in one line is one line, on the phone as in the office (T-17)', () => {
  const card = { ...planned(), title: '\u202e消防\u0000\u2066 演练\u200b\n 第二期\u2069 ', stands: [{ key: 'a', name: '急救台\ufeff\r\n', topics: ['\u061c急救'], expertIds: [] }], place: { words: '东门\u2028广场', position: null }, speaker: { role: null, name: '王\u200e强' }, topics: ['动火\t作业'] }
  test('a title, a stand, a place, a name and a topic are cleaned by the schema itself', () => {
    expect(sessionInput.parse(card)).toMatchObject({ title: '消防 演练  第二期', stands: [{ name: '急救台', topics: ['急救'] }], place: { words: '东门 广场' }, speaker: { name: '王强' }, topics: ['动火 作业'] })
    expect(sessionInput.safeParse({ ...card, topics: ['\u202e\u200b '] }).success).toBe(false)
  })
  test('a ground, a proof or a name of nothing to be seen is none; what scripts and pictures need stays', () => {
    for (const nothing of ['  ', '\u200b\u200b\u200b\u200b', '\u202e\u2066\u0000\ufeff', '\n\n\n\n']) {
      expect(sessionMove.safeParse({ move: 'void', id: 'session-1', version: 1, ground: nothing }).success).toBe(false)
      for (const kind of ['paper', 'witness']) expect(evidenceInput.safeParse({ kind, words: nothing }).success).toBe(false)
      expect(attendee.safeParse({ name: nothing, another: 0 }).success).toBe(false)
    }
    expect(questionInput.safeParse({ id: 'question-1', session: 'session-1', stand: null, category: 'ebike', text: ' \n ', forOther: false }).success).toBe(false)
    expect(attendee.parse({ name: ' 阿卜杜拉·买买提 ', another: 0 })).toEqual({ name: '阿卜杜拉·买买提', another: 0 })
    expect(oneLine('👨\u200d👩\u200d👧 ᠮᠣᠩ\u180e\u200cᠭᠣᠯ')).toBe('👨\u200d👩\u200d👧 ᠮᠣᠩ\u180e\u200cᠭᠣᠯ')
  })
})
