import { account } from '@shared/contract/account'
import { decision } from '@shared/contract/hazard'

const onCase = { id: 'case-000001', version: 1 }
const blanks = ' \n　 '

test.each([
  ['return', { targetId: null }], ['notHazard', {}], ['assignLead', { targetId: 'd-fire' }], ['handOver', { to: '铁路部门' }], ['separate', {}],
  ['sendBack', {}], ['askExtension', { until: 1 }], ['refuseExtension', {}], ['lowerMajor', {}], ['supplement', { photos: [] }], ['reopen', { photos: [] }],
] as const)('blanks are no ground to %s', (move, more) => {
  const taken = (ground: string) => decision.safeParse({ move, ...onCase, ...more, ground }).success
  expect([taken('通道归小区'), taken(blanks)]).toEqual([true, false])
})

test('a ground is taken without the blanks around it', () => {
  expect(decision.parse({ move: 'notHazard', ...onCase, ground: ' 现场合格\n' })).toMatchObject({ ground: '现场合格' })
})

test('nor are blanks a suggestion or its reply', () => {
  const suggested = (text: string) => account['account.suggest'].input.safeParse({ id: 'suggestion-1', text }).success
  const replied = (reply: string) => account['account.replySuggestion'].input.safeParse({ id: 'suggestion-1', reply }).success
  expect([suggested('太慢了'), suggested(blanks), replied('会改'), replied(blanks)]).toEqual([true, false, true, false])
})
