import { act, fireEvent, render, screen } from '@testing-library/react'
import { ownProblem } from '@/api/problem'
import { Fill } from '@/office/session/supplement/new/Fill'
import { useOutbox, type SupplementItem } from '@/outbox/outbox'
import { router } from '../../setup/taro'
import { write } from '../pages/write'
import { now } from './sessions'

jest.mock('@/outbox/usePhotoAddresses', () => ({ usePhotoAddresses: () => ({}) }))
const redirected = jest.fn()
jest.mock('@tarojs/taro', () => ({ __esModule: true, ...jest.requireActual<object>('@tarojs/taro'), default: { ...jest.requireActual<{ default: object }>('@tarojs/taro').default, redirectTo: (to: { url: string }) => redirected(to.url) } }))

const activity = { key: 'essay', row: '1', rowTitle: '宣贯活动', label: '评论文章', sentence: '发表评论文章', kind: null, from: 0, until: 0, measures: ['items' as const], blanks: [{ measure: 'items' as const, word: '篇' }], duty: 'encouraged' as const, mine: true, how: 'auto' as const, asksAt: [] }
const photo = { id: 'photo-1', localPath: 'photo-1', size: 9, sha256: 'a'.repeat(64), width: 4, height: 3 }
const kept = (part: Partial<SupplementItem> = {}): SupplementItem => ({
  v: 1, kind: 'supplement', id: 'entry-1', state: 'waiting', who: '', at: now, attempts: 0, nextAt: 0, photos: [{ ...photo, sent: false }],
  supplement: { id: 'entry-1', activity: 'essay', at: now, title: '职工安全心得', amounts: { items: 2 }, link: '' }, ...part,
})
const addSupplement = jest.fn()
beforeEach(() => {
  router.params = {}
  redirected.mockReset()
  addSupplement.mockReset()
  addSupplement.mockImplementation(async (supplement: SupplementItem['supplement']) => {
    const item = kept({ id: supplement.id, supplement })
    useOutbox.setState({ items: [item] })
    return item
  })
  useOutbox.setState({ items: [], addSupplement })
})
const become = (part: Partial<SupplementItem>) => act(async () => { useOutbox.setState(({ items }) => ({ items: items.map((item) => ({ ...item, ...part }) as SupplementItem) })) })

test('what is entered lies on the phone and is said so; once the office has it, its page opens', async () => {
  render(<Fill activity={activity} />)
  await act(async () => { write('做了什么', '职工安全心得') })
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: '数量（篇）加一' })) })
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: '登记' })) })
  const [[supplement, photos]] = addSupplement.mock.calls as [[SupplementItem['supplement'], unknown]]
  expect([supplement, photos]).toMatchObject([{ activity: 'essay', title: '职工安全心得', amounts: { items: 1 }, link: '' }, []])
  for (const words of ['已保存在手机里，有信号就自动送出。您可以离开了。', '待上传']) expect(screen.getByText(words)).toBeTruthy()
  expect(redirected).not.toHaveBeenCalled()
  await become({ state: 'sent' })
  expect(redirected).toHaveBeenCalledWith(expect.stringContaining(`session/supplement/index?id=${supplement.id}`))
})

test('one that was refused comes back with its words, its photos and the reason, and goes out under the same id', async () => {
  render(<Fill activity={activity} mends={kept({ state: 'refused', problem: ownProblem('unavailable') })} />)
  expect(screen.getByText(ownProblem('unavailable').say)).toBeTruthy()
  await act(async () => { write('做了什么', '职工安全心得两篇') })
  await act(async () => { fireEvent.click(screen.getByRole('button', { name: '改好了，再送' })) })
  expect(addSupplement).toHaveBeenCalledWith(expect.objectContaining({ id: 'entry-1', title: '职工安全心得两篇', amounts: { items: 2 } }), [photo])
  await become({ state: 'refused' })
  expect(redirected).toHaveBeenCalledWith(expect.stringContaining('session/supplement/new/index?mend=entry-1'))
})
