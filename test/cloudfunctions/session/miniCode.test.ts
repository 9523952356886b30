/** A poster's mini-program code (W-11): who may have it, made once, shown by a short link of the viewer's own, and never anything else kept as a picture. */
import { httpsWechat } from '@office/adapters/local/wechat/httpsWechat'
import { WechatUnavailable } from '@office/ports/wechat'
import { viewPhoto } from '@office/usecases/photo/viewPhoto'
import { addCode } from '@office/usecases/session/addCode'
import { makeMiniCode } from '@office/usecases/session/makeMiniCode'
import { competitionPage, scanPage } from '@shared/domain/scene'
import { knocks } from '../door/knocks'
import { as, openCounty, refusal, type County } from '../hazard/county'
import { errcode, WechatDouble } from '../wechat/wechatDouble'
import { fillBank, opened } from '../quiz/quizzes'
import { plan } from './sessions'

let county: County
let double: WechatDouble
beforeEach(async () => {
  county = await openCounty()
  double = await new WechatDouble().open()
})
afterEach(async () => {
  await double.close()
  await county.close()
})
const office = () => ({ ...county.office, wechat: httpsWechat({ appId: 'wx', appSecret: 'secret', origin: double.origin }, () => county.clock.now()) })
const on = (personId: string, device = 'a desk') => ({ ...as(personId), signInId: `${personId} on ${device}` })
const made = async (code: string, by = on('p-safety')) => {
  const answer = await makeMiniCode(office(), by, { code })
  if (answer.state !== 'made') throw new Error(`no code: ${answer.state}`)
  return { ...answer, token: answer.url.replace('/files/view/', '') }
}
const kept = () => county.office.files.list('codes', '', 5)

test('WeChat is asked once for the code of the scan landing; afterwards it comes from the files', async () => {
  const { code } = await plan(county)
  await made(code)
  await made(code, on('p-safety', 'another desk'))
  expect(double.countOf('miniProgramCode')).toBe(1)
  expect(double.asked.at(-1)?.body).toMatchObject({ scene: code, page: scanPage, check_path: true })
  expect(await kept()).toHaveLength(1)
})

test('the link opens the picture for its own viewer, for ten minutes (T-03)', async () => {
  const { token, expiresAt } = await made((await plan(county)).code)
  expect(expiresAt - county.clock.now()).toBe(600_000)
  const { bytes, headers } = await viewPhoto(county.office, on('p-safety'), token)
  expect([...bytes.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  expect(headers['content-type']).toBe('image/png')
  for (const other of [on('p-safety', 'another desk'), on('p-clerk')]) expect(await refusal(viewPhoto(county.office, other, token))).toBe('not_found')
  expect(await refusal(viewPhoto(county.office, on('p-safety'), token.replace('.code.', '.view.')))).toBe('not_found')
  county.clock.set(expiresAt)
  expect(await refusal(viewPhoto(county.office, on('p-safety'), token))).toBe('link_expired')
})

test('only who runs the session has its codes; a code on a screen is never printed, an unknown one is none', async () => {
  const { id, code } = await plan(county)
  const { code: screen } = await addCode(county.office, as('p-safety'), { id, stand: null, rotating: true })
  for (const by of ['p-safety2', 'p-resident']) expect(await refusal(made(code, on(by)))).toBe('not_found')
  for (const asked of [screen, `${code}.ABCDEFGH`, '0123456789ABC']) expect(await refusal(made(asked))).toBe('not_found')
  expect(double.asked).toEqual([])
})

test('the poster of a published competition has one that opens the competition’s page; for officers of its line alone', async () => {
  await fillBank(county, 5)
  const competition = await opened(county)
  expect(await makeMiniCode(office(), on('p-clerk'), { competition })).toMatchObject({ state: 'made' })
  expect(double.asked.at(-1)?.body).toMatchObject({ scene: competition, page: competitionPage })
  for (const by of ['p-safety', 'p-resident']) expect(await refusal(makeMiniCode(office(), on(by), { competition }))).toBe('not_found')
  expect(await refusal(makeMiniCode(office(), on('p-clerk'), { competition: 'no-such-quiz' }))).toBe('not_found')
})

test.each([40169, 41030, 48001])('a refusal with status 200 (%i) is said, never saved as a picture', async (refused) => {
  const { code } = await plan(county)
  double.say('miniProgramCode', errcode(refused))
  expect(await makeMiniCode(office(), as('p-safety'), { code })).toEqual({ state: 'refused' })
  expect(await kept()).toEqual([])
  expect(await makeMiniCode(office(), as('p-safety'), { code })).toMatchObject({ state: 'made' })
})

test.each([['busy', errcode(-1)], ['JSON without a number', { json: {} }], ['cut off', 'cut off' as const]])('WeChat that is not there now (%s) is for later, and nothing is saved', async (_, said) => {
  const { code } = await plan(county)
  // Once for each try the adapter may make.
  double.say('miniProgramCode', said, said, said)
  await expect(makeMiniCode(office(), as('p-safety'), { code })).rejects.toThrow(WechatUnavailable)
  expect(await kept()).toEqual([])
})

test('an instance without a mini-program says none', async () => {
  const { code } = await plan(county)
  expect(await makeMiniCode(county.office, as('p-safety'), { code })).toEqual({ state: 'none' })
})

test('through the door: a few hundred bytes for who runs it, not_allowed for who only watches, unavailable while WeChat is away', async () => {
  const { code } = await plan(county)
  const door = knocks(office())
  const [safety, clerk] = [await door.enter('p-safety'), await door.enter('p-clerk')]
  double.say('miniProgramCode', errcode(-1), errcode(-1), errcode(-1))
  expect(await door.codeOf('session.miniCode', { code }, safety)).toBe('unavailable')
  double.forget()
  const answer = await door.ask('session.miniCode', { code }, safety)
  expect(answer.state).toBe('made')
  expect(JSON.stringify(answer).length).toBeLessThan(500)
  expect(await door.codeOf('session.miniCode', { code }, clerk)).toBe('not_allowed')
})

test('a file room with addresses of its own gives one of theirs, and none that it has not', async () => {
  const { code } = await plan(county)
  const asked: [readonly string[], number][] = []
  const withRoom = (found: boolean) => ({ ...office(), files: { ...county.office.files, addresses: (keys: readonly string[], seconds: number) => { asked.push([keys, seconds]); return Promise.resolve(new Map(found ? keys.map((key) => [key, `https://files.example/${key}`]) : [])) } } })
  const answer = await makeMiniCode(withRoom(true), as('p-safety'), { code })
  expect(answer).toMatchObject({ state: 'made', url: expect.stringMatching(/^https:\/\/files\.example\/codes\/[0-9a-f]{64}$/) as string })
  expect(asked[0]?.[1]).toBe(600)
  await expect(makeMiniCode(withRoom(false), as('p-safety'), { code })).rejects.toThrow('no address')
})
