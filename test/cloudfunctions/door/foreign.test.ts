/** What is somebody else's answers as what does not exist (T-02): 404, and the very same reply. */
import { nobody } from '@office/door/identify'
import { enter } from '@office/records/signIn'
import { openCounty, report, as, decide, freshReceipt, type County } from '../hazard/county'
import { knocks, type Knocks } from './knocks'
import { newToken, type Kind } from './newcomers'

let county: County
let door: Knocks
let id: string
beforeAll(async () => {
  county = await openCounty()
  door = knocks(county.office)
  const input = report()
  id = input.id
  await door.ask('hazard.submit', input, await door.enter('p-welder'))
  await decide(county, as('p-safety'), id, { move: 'accept' })
})
afterAll(() => county.close())

const strangers: readonly [string, () => Promise<string | null>][] = [
  ['a resident', () => door.device('stranger')],
  ['the safety officer of another enterprise', () => door.enter('p-safety2')],
  ['a workmate without a post that handles cases', () => newToken(county.office, 'employee' satisfies Kind)],
  ['the officer of a property company', () => enter(county.office, nobody, 'o-w-anju', 'sample')],
  ['the auditor', () => newToken(county.office, 'auditor' satisfies Kind)],
]
const onCase = (of: string): readonly [string, unknown][] => [
  ['hazard.case', { id: of }],
  ['hazard.sheet', { id: of }],
  ['hazard.targets', { id: of, words: '' }],
  ['hazard.decide', { move: 'accept', id: of, version: 2 }],
  ['hazard.decide', { move: 'withdraw', id: of, version: 2 }],
]

describe.each(strangers)('to %s', (_, token) => {
  test('a case there is and one there is not look alike', async () => {
    const shown = await token()
    for (const asked of [id, 'no-such-case-at-all']) {
      for (const [action, data] of onCase(asked)) {
        const { status, reply } = await door.say('hazard', { action, data, v: 1 }, shown)
        expect({ action, status, code: reply.ok ? 'ok' : reply.problem.code }).toEqual({ action, status: 404, code: 'not_found' })
      }
    }
  })
})

test('a receipt code that was never given answers as a case that is not there, and guessing is stopped (T-12 T-41)', async () => {
  const codes = new Set<string>()
  for (let n = 0; n < 80; n += 1) codes.add(await door.codeOf('hazard.trace', { receipt: freshReceipt() }, null, undefined, '203.0.113.5'))
  expect([...codes]).toEqual(['not_found', 'too_many'])
  expect(await door.codeOf('hazard.trace', { receipt: freshReceipt() }, null, undefined, '203.0.113.6')).toBe('not_found')
})
