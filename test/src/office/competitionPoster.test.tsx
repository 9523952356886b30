/** The poster of a competition: what T-42 and W-18 ask to stand on it, with the session's own parts. */
import { act, render, screen } from '@testing-library/react'
import type { CompetitionView } from '@shared/contract/quizOffice'
import { competitionPhrase } from '@shared/domain/checkPhrase'
import { useIdentity } from '@/identity/identity'
import Poster from '@/office/quiz/poster'
import { router } from '../../setup/taro'
import { card, view } from './competitions'

const office = { view: view(), asked: [] as unknown[] }
jest.mock('@/api/client', () => ({
  ...jest.requireActual<object>('@/api/client'),
  call: (action: string, input: unknown) => {
    if (action === 'quiz.competition') return Promise.resolve(office.view)
    office.asked.push([action, input])
    return Promise.resolve({ state: 'made', url: '/files/view/token', expiresAt: 0 })
  },
}))
const opened = async (its: CompetitionView) => {
  office.view = its
  office.asked = []
  router.params = { id: 'quiz00000001' }
  useIdentity.setState({ acting: { unit: { id: 'office', name: '安委办' }, roles: ['clerk'] }, status: 'ready' } as never)
  render(<Poster />)
  // However slow the machine: until the page has what it asked for.
  for (let n = 0; n < 200 && (n < 2 || screen.queryByText('正在打开')); n += 1) await act(async () => { await new Promise((done) => setTimeout(done, 20)) })
}

test('title, organiser, window, how it is counted, prizes and where their rules are, both codes, the check phrase of its page', async () => {
  await opened(view({}, { card: card({ audience: { kind: 'public' }, prizes: '家用灭火器 20 具', rulesText: '一、全县居民和职工都能参加。' }) }))
  for (const words of ['安全生产月 · 知识竞答', '全员消防知识答题', '6月15日 10:00 至 6月22日 10:00', '计入本次活动的参与人数和人次，计在主办单位。', '奖品：家用灭火器 20 具。活动规则和抽奖名单在扫开的页面上。', `核对语：${competitionPhrase('quiz00000001')}`, '主办：云溪经开区安委办']) expect(screen.getByText(words)).toBeTruthy()
  expect(office.asked).toEqual([['session.miniCode', { competition: 'quiz00000001' }]])
  for (const label of ['全员消防知识答题的参加码', '全员消防知识答题的小程序码']) expect(screen.getByLabelText(label)).toBeTruthy()
})
test('of some units it says for whom; without prizes it says so; a national one counts at home', async () => {
  await opened(view({ national: true }))
  for (const words of ['限云溪经开区安委办及其下级的人员参加。', '不设奖品。', '计入全国网络知识竞赛的参与人数和人次，计在您所在的单位。']) expect(screen.getByText(words)).toBeTruthy()
})
test('one that is prepared has none, and nobody asks WeChat for a code', async () => {
  await opened(view({ state: 'draft' }))
  expect(screen.getByText('发布以后才能打印海报。')).toBeTruthy()
  expect(office.asked).toEqual([])
})
