import { act, fireEvent, render, screen } from '@testing-library/react'
import { ownProblem, ProblemError } from '@/api/problem'
import type { CaseView } from '@shared/contract/hazard'
import { useOutbox, type DecisionItem } from '@/outbox/outbox'
import Trace from '@/own/hazard/trace'
import { router } from '../../setup/taro'
import { quiet } from '../office/cases'
import { now } from '../pages/reports'
import { write } from '../pages/write'

const office = { asked: [] as [string, unknown][], answer: (_action: string, _input: unknown): unknown => undefined }
jest.mock('@/outbox/usePhotoAddresses', () => ({ usePhotoAddresses: () => ({}) }))
jest.mock('@/outbox/drafts', () => ({ takePhotos: async () => ({ photos: [{ id: 'new-photo', localPath: 'new-photo', size: 9, sha256: 'a'.repeat(64), width: 4, height: 3 }] }) }))
jest.mock('@/api/client', () => ({
  ...jest.requireActual<object>('@/api/client'),
  call: async (action: string, input: unknown) => { office.asked.push([action, input]); return office.answer(action, input) },
}))

const unit = (name: string) => ({ id: `e-${name}`, name })
const view = (part: Partial<CaseView> = {}): CaseView => ({
  id: 'h1', number: '隐患2027-06-7K3M9Q', version: 1, state: 'submitted', level: 'ordinary', suspicion: 'unsure', category: 'escape.blocked', text: '出口被堵',
  place: { class: 'market', words: '二楼东侧', unit: unit('城东市场'), position: null }, harms: [], firstAid: [], source: 'self', reporterName: null, seenDay: '2027-06-03 10:42',
  photos: [{ id: 'p1', state: 'clean', edition: 0 }], afterPhotos: [],
  route: { owner: unit('城东市场'), handler: unit('城东市场'), onBehalf: false, supervisor: unit('消防救援大队'), territorial: unit('星河社区'), to: '城东市场', why: ['地点是市场'], seenBy: '', acceptBy: null, fixBy: null },
  returns: 0, steps: [{ move: 'submit', label: '上报', at: now, dayOnly: false, by: '上报人', sentence: '已收到，送到城东市场', photos: [] }],
  moves: ['withdraw', 'supplement'], sheet: false, acceptBy: now, fixBy: now, reviewBy: now, dueAt: now, late: false, ...quiet, ...part,
})
const receipt = '7K3M09QX2B4C8D1E'
const links = { links: [{ id: 'p1', url: '/files/view/token', state: 'clean' }], expiresAt: now }
const found = (action: string) => (action === 'photo.link' ? links : view())
const settle = () => act(async () => { await Promise.resolve() })
const open = async (params: Record<string, string>) => {
  router.params = params
  render(<Trace />)
  await settle()
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  office.asked = []
  office.answer = found
})

describe('progress of a report', () => {
  test('by its code, typed in any spelling', async () => {
    await open({})
    write('回执码', '7k3m o9qx 2b4c 8dle')
    press('查进展')
    await settle()
    expect(office.asked[0]).toEqual(['hazard.trace', { receipt }])
    expect(screen.getByText('城东市场 二楼东侧')).toBeTruthy()
    expect(screen.getByText('已收到，送到城东市场')).toBeTruthy()
  })

  test('a code with a letter that no code has is refused before it is sent', async () => {
    await open({})
    write('回执码', '7K3MU9QX2B4C8D1E')
    press('查进展')
    expect(screen.getByRole('alert').textContent).toContain('没有字母 U')
    expect(office.asked).toEqual([])
  })

  test('a code that nobody has is said at the field, and another can be typed', async () => {
    office.answer = () => { throw new ProblemError(ownProblem('not_found')) }
    await open({ receipt })
    expect(screen.getByRole('alert').textContent).toBe(ownProblem('not_found').say)
    office.answer = found
    write('回执码', '7K3M09QX2B4C8D1F')
    press('查进展')
    await settle()
    expect(screen.getByText('城东市场 二楼东侧')).toBeTruthy()
  })

  test('photos are asked for with the code that opens them', async () => {
    await open({ receipt })
    expect(office.asked).toContainEqual(['photo.link', { ids: ['p1'], size: 'view', receipt }])
    expect(screen.queryByRole('button', { name: /^删除照片/ })).toBeNull()
  })

  test('offline it says so and can be tried again', async () => {
    office.answer = () => { throw new ProblemError(ownProblem('offline')) }
    await open({ id: 'h1' })
    office.answer = found
    press('再试一次')
    await settle()
    expect(screen.getByText('城东市场 二楼东侧')).toBeTruthy()
  })
})

describe('what the reporter may still do', () => {
  test('nothing that the office does not offer', async () => {
    office.answer = (action) => (action === 'photo.link' ? links : view({ state: 'accepted', moves: [] }))
    await open({ id: 'h1' })
    expect(screen.queryByRole('button', { name: /补充情况|撤回/ })).toBeNull()
  })

  test('supplement: the words go with the version that was read', async () => {
    await open({ id: 'h1' })
    press('补充情况')
    write('补充说明', '又被占用了')
    press('送出补充')
    await settle()
    expect(office.asked).toContainEqual(['hazard.decide', { move: 'supplement', id: 'h1', version: 1, ground: '又被占用了', photos: [] }])
    expect(screen.getByText('补充的内容已送达承办单位。')).toBeTruthy()
  })

  test('a supplement with photos waits in the outbox like a report', async () => {
    const addDecision = jest.fn(async () => ({}) as DecisionItem)
    useOutbox.setState({ addDecision })
    await open({ id: 'h1' })
    press('补充情况')
    press('加照片')
    await settle()
    write('补充说明', '又被占用了')
    press('送出补充')
    await settle()
    expect(addDecision).toHaveBeenCalledWith({ move: 'supplement', id: 'h1', version: 1, ground: '又被占用了' }, [expect.objectContaining({ id: 'new-photo' })])
    expect(screen.getByText(/补充的内容和照片已保存在手机里/)).toBeTruthy()
  })

  test('what the outbox has delivered is read at once: the page never goes on saying that it is closed', async () => {
    let state: CaseView['state'] = 'closed'
    office.answer = (action) => (action === 'photo.link' ? links : view({ state, version: state === 'closed' ? 1 : 2, moves: state === 'closed' ? ['reopen'] : ['supplement'] }))
    await open({ id: 'h1' })
    state = 'submitted'
    const sent: DecisionItem = { v: 1, kind: 'decision', id: 'd1', who: 'resident', at: now, nextAt: now, state: 'sent', attempts: 1, photos: [], decision: { move: 'reopen', id: 'h1', version: 1, ground: '又堆了' } }
    act(() => useOutbox.setState({ items: [sent] }))
    await settle()
    expect(screen.getByText('已重新打开，承办单位会重新办理。')).toBeTruthy()
    expect(screen.getByText('待接收')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '未整改，重新打开' })).toBeNull()
    act(() => useOutbox.setState({ items: [] }))
  })

  test('未整改: the ground goes with the version that was read, and by the code that opened the page', async () => {
    office.answer = (action) => (action === 'photo.link' ? links : view({ state: 'closed', moves: ['reopen'] }))
    await open({ receipt })
    press('未整改，重新打开')
    expect(screen.getByRole('button', { name: '重新打开' }).getAttribute('aria-disabled')).toBe('true')
    write('哪里没有整改', '纸箱又堆回来了')
    press('重新打开')
    await settle()
    expect(office.asked).toContainEqual(['hazard.decide', { move: 'reopen', id: 'h1', version: 1, ground: '纸箱又堆回来了', photos: [], receipt }])
    expect(screen.getByText('已重新打开，承办单位会重新办理。')).toBeTruthy()
  })

  test('what was written stays when the sheet is closed and opened again', async () => {
    await open({ id: 'h1' })
    press('补充情况')
    write('补充说明', '又被占用了')
    press('关闭补充情况')
    press('补充情况')
    expect(screen.getByRole('button', { name: '送出补充' }).getAttribute('aria-disabled')).toBeNull()
  })

  test('withdraw asks once more; a colleague who was faster is named and the page renewed', async () => {
    await open({ id: 'h1' })
    press('撤回这件上报')
    office.answer = (action) => {
      if (action === 'hazard.decide') throw new ProblemError(ownProblem('moved_on'))
      return action === 'photo.link' ? links : view({ state: 'accepted', version: 2, moves: ['supplement'] })
    }
    press('确认撤回')
    await settle()
    await settle()
    expect(screen.getByText(ownProblem('moved_on').say)).toBeTruthy()
    expect(screen.getByText('已接收')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '撤回这件上报' })).toBeNull()
  })

  test('a photo of one\'s own report can be taken back; the case stays', async () => {
    await open({ id: 'h1' })
    press('删除照片 1，上报时')
    press('撤回照片')
    await settle()
    expect(office.asked).toContainEqual(['photo.withdraw', { id: 'p1' }])
    expect(screen.getByText('照片已撤回，隐患继续办理。')).toBeTruthy()
  })
})
