/** Sent again and again, all at once (R-05, T-26): 500 × the same key in 50-way parallel. */
import { openCounty, report, freshId, type County } from '../hazard/county'
import { knocks, type Knocks } from './knocks'

let county: County
let door: Knocks
beforeAll(async () => {
  county = await openCounty()
  door = knocks(county.office)
})
afterAll(() => county.close())

async function inParallel<T>(times: number, width: number, work: () => Promise<T>): Promise<T[]> {
  const answers: T[] = []
  let left = times
  await Promise.all(Array.from({ length: width }, async () => { while (left > 0) { left -= 1; answers.push(await work()) } }))
  return answers
}

test('one report sent 500 times is one effect and 500 identical replies', async () => {
  const token = await door.enter('p-welder')
  const input = report()
  const replies = await inParallel(500, 50, async () => JSON.stringify((await door.say('hazard', { action: 'hazard.submit', data: input, v: 1 }, token)).reply))
  expect(new Set(replies).size).toBe(1)
  expect(JSON.parse(replies[0] ?? '')).toMatchObject({ ok: true, value: { id: input.id } })
  const { rows } = await county.office.store.find('ledgerByTime', {}, { limit: 100 })
  expect(rows.filter(({ about }) => about === `hazard:${input.id}`).map(({ measure }) => measure).sort()).toEqual(['hazard.state', 'hazard.step'])
})

test('another body under the same key is stale, and changes nothing', async () => {
  const token = await door.enter('p-welder')
  const input = report()
  await door.ask('hazard.submit', input, token)
  expect(await door.codeOf('hazard.submit', { ...input, text: '另一句话' }, token)).toBe('different_body')
  expect((await county.office.store.get('report', input.id))?.text).toBe(input.text)
})

test('the key of one person used by another is independent', async () => {
  const input = report()
  const mine = await door.ask('hazard.submit', input, await door.enter('p-welder'))
  const other = await door.ask('hazard.submit', { ...input, text: '邻居看到的' }, await door.device('neighbour'))
  expect(other.id).not.toBe(mine.id)
  expect((await door.ask('hazard.mine', {}, await door.device('neighbour'))).rows).toHaveLength(1)
})

test('a suggestion sent 200 times at once is there once', async () => {
  const token = await door.device('suggesting')
  const data = { id: freshId('s'), text: '字再大一点' }
  const replies = await inParallel(200, 50, async () => JSON.stringify((await door.say('account', { action: 'account.suggest', data, v: 1 }, token)).reply))
  expect(new Set(replies).size).toBe(1)
})
