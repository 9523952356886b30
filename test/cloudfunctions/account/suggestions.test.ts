import { courierRound } from '@office/reactions/courier'
import { freshId } from '../hazard/county'
import { opened, type Opened } from './opened'

let house: Opened
beforeEach(async () => { house = await opened() })
afterEach(() => house.close())

test('a 投诉建议 sent twice is there once; another text under its id, or another person’s, is refused (T-26)', async () => {
  const token = await house.door.device('a')
  const suggestion = { id: freshId('s'), text: '字再大一点' }
  const first = await house.door.ask('account.suggest', suggestion, token)
  house.clock.advance(1000)
  expect(await house.door.ask('account.suggest', suggestion, token)).toEqual(first)
  expect(await house.door.codeOf('account.suggest', { ...suggestion, text: '另一句' }, token)).toBe('different_body')
  expect(await house.door.codeOf('account.suggest', suggestion, await house.door.device('b'))).toBe('different_body')
  expect((await house.door.ask('account.suggestions', {}, token)).rows).toHaveLength(1)
})

test('the office reads it without its writer, answers once, and the writer is told', async () => {
  const token = await house.door.device('a')
  const { personId } = await house.door.ask('account.me', {}, token)
  const { id } = await house.door.ask('account.suggest', { id: freshId('s'), text: '字再大一点' }, token)
  const clerk = await house.door.enter('p-clerk')
  const open = await house.door.ask('account.openSuggestions', { state: 'open' }, clerk)
  expect(open.rows).toMatchObject([{ id, text: '字再大一点' }])
  expect(JSON.stringify(open)).not.toContain(personId)

  const answered = await house.door.ask('account.replySuggestion', { id, reply: '已经调大' }, clerk)
  expect(answered).toMatchObject({ state: 'answered', reply: '已经调大' })
  expect(await house.door.ask('account.replySuggestion', { id, reply: '已经调大' }, await house.door.enter('p-leader'))).toEqual(answered)
  expect(await house.door.codeOf('account.replySuggestion', { id, reply: '别的答复' }, await house.door.enter('p-leader'))).toBe('moved_on')
  await courierRound(house.office, () => undefined)
  await courierRound(house.office, () => undefined)
  expect((await house.door.ask('account.inbox', {}, token)).rows).toMatchObject([{ title: '您的投诉建议有了答复', link: '/own/account/suggestions/index' }])
  expect((await house.door.ask('account.openSuggestions', { state: 'open' }, clerk)).rows).toEqual([])
})
