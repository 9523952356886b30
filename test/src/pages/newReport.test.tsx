import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { ownProblem, ProblemError } from '@/api/problem'
import type { ChooseRequest } from '@/device/devices'
import type { Draft } from '@/outbox/drafts'
import { useIdentity } from '@/identity/identity'
import { useOutbox } from '@/outbox/outbox'
import NewReport from '@/pages/hazard/new'
import { router } from '../../setup/taro'
import { draft, item, place } from './reports'
import { write } from './write'

// The phone and the office stand still here; what they do is tested in their own rooms.
const shelf = { saved: [] as Draft[], open: draft(), asked: [] as ChooseRequest[], printed: [] as string[] }
const office = { asked: [] as [string, unknown][], answer: (_action: string): unknown => ({ rows: [] }) }
const gps = { answer: { ok: false, why: 'position_refused' } as object }
jest.mock('@/outbox/drafts', () => ({
  loadDraft: async () => shelf.open,
  mendDraft: async () => undefined,
  saveDraft: async (now: Draft) => { shelf.saved.push(now) },
  takePhotos: async (request: ChooseRequest) => {
    const id = `photo-${String(shelf.asked.push(request))}`
    return { photos: [{ id, localPath: id, size: 9, sha256: 'a'.repeat(64), width: 4, height: 3 }] }
  },
  printPhotos: async (now: Draft, place: string) => {
    shelf.printed.push(...now.photos.map(({ taken = '' }) => `${taken}，${place}`))
    return { ...now, photos: now.photos.map(({ taken: _, ...photo }) => ({ ...photo, id: `${photo.id}-printed` })) }
  },
  dropPhoto: async (now: Draft, id: string) => ({ ...now, photos: now.photos.filter((photo) => photo.id !== id) }),
}))
jest.mock('@/outbox/usePhotoAddresses', () => ({ usePhotoAddresses: () => ({ 'photo-1': 'blob:1' }) }))
jest.mock('@/device/location', () => ({ findPosition: async () => gps.answer }))
jest.mock('@/api/client', () => ({
  ...jest.requireActual<object>('@/api/client'),
  call: async (action: string, input: unknown) => { office.asked.push([action, input]); return office.answer(action) },
}))

const route = { owner: null, handler: { id: 'e-1', name: '城东市场管理方' }, onBehalf: false, supervisor: null, territorial: null, to: '城东市场管理方', why: ['地点是市场', '类别是消防通道'], seenBy: '承办人看不到您的姓名。', acceptBy: null, fixBy: null }
const employee = { unit: { id: 'e-hongyuan', name: '宏远机械有限公司' }, kind: 'enterprise', roles: ['employee' as const] }
const welder = { personId: 'p-welder', name: '赵建国', kind: 'member' as const, provider: 'sample' as const, mustChangePassword: false, posts: [employee], unread: 0, waiting: { todo: 0, toAssign: 0, tasks: [] } }

const open = async () => {
  const page = render(<NewReport />)
  await screen.findByText('地点')
  return page
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const settle = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  jest.useFakeTimers()
  Object.assign(shelf, { saved: [], open: draft(), asked: [], printed: [] })
  Object.assign(office, { asked: [], answer: () => ({ rows: [] }) })
  gps.answer = { ok: false, why: 'position_refused' }
  router.params = {}
  useIdentity.setState({ me: null, acting: null })
  useOutbox.setState({ items: [], add: jest.fn(async () => item()) })
})
afterEach(() => { jest.useRealTimers() })

describe('随手拍, one page', () => {
  test('first what an accident needs, then the camera; nobody signs in before', async () => {
    await open()
    const text = document.body.textContent ?? ''
    expect(text.indexOf('先撤离，打 119/120')).toBeGreaterThan(-1)
    expect(text.indexOf('先撤离')).toBeLessThan(text.indexOf('拍照'))
    expect(screen.getByRole('button', { name: '拍照' })).toBeTruthy()
    expect(screen.queryByText(/登录/)).toBeNull()
  })

  test('nothing told: each missing part is said at its place and at the button, nothing is kept as sent', async () => {
    await open()
    press('提交')
    expect(screen.getByText('还差：地点、看到了什么。请看标出的地方。')).toBeTruthy()
    expect(screen.getAllByRole('alert')).toHaveLength(2)
    expect(useOutbox.getState().add).not.toHaveBeenCalled()
    expect(Taro.pageScrollTo).toHaveBeenLastCalledWith(expect.objectContaining({ selector: '#mistake-place' }))
  })

  test('what the place answers stands right under the button that was pressed, and is brought into sight', async () => {
    await open()
    press('用现在的位置')
    await settle(0)
    press('找单位')
    const text = document.body.textContent ?? ''
    const at = [/用现在的位置/, ownProblem('position_refused').say, /单位名称或编码/, /具体位置/].map((words) => text.search(words))
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(at).not.toContain(-1)
    expect(Taro.pageScrollTo).toHaveBeenLastCalledWith(expect.objectContaining({ selector: '#mistake-place' }))
  })

  test('a refused location is no obstacle: words and a sentence are enough', async () => {
    await open()
    press('用现在的位置')
    await settle(0)
    expect(screen.getByText(ownProblem('position_refused').say)).toBeTruthy()
    write('具体位置', '地下室东侧')
    write('一句话说明', '出口被堵')
    press('提交')
    await settle(0)
    expect(useOutbox.getState().add).toHaveBeenCalledWith(expect.objectContaining({ report: expect.objectContaining({ text: '出口被堵' }) }))
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('/pages/hazard/receipt/index?id=') }))
  })

  test('a position says its accuracy, and its pin says how far it was moved', async () => {
    gps.answer = { ok: true, position: { lng: 120.15, lat: 30.27, accuracy: 24, system: 'wgs84' } }
    await open()
    press('用现在的位置')
    await settle(0)
    expect(screen.getByText('已定位，误差约 24 米')).toBeTruthy()
    press('向东移 2 米')
    expect(screen.getByText('已把位置向东 2 米')).toBeTruthy()
    await settle(500)
    expect(shelf.saved.at(-1)?.report.place.position).toMatchObject({ moved: true, accuracy: 24 })
  })

  test('every change is kept on the phone a moment after the last letter', async () => {
    await open()
    write('一句话说明', '出口被')
    write('一句话说明', '出口被堵')
    expect(shelf.saved).toHaveLength(0)
    await settle(500)
    expect(shelf.saved.map((kept) => kept.report.text)).toEqual(['出口被堵'])
  })

  test('before sending it says where to, why, and who sees it', async () => {
    shelf.open = draft({ place: place({ unitId: 'e-market' }), category: 'escape' })
    office.answer = (action) => (action === 'hazard.preview' ? route : { rows: [] })
    await open()
    await settle(700)
    expect(screen.getByText('将送到：城东市场管理方')).toBeTruthy()
    expect(screen.getByText('因为：地点是市场；类别是消防通道')).toBeTruthy()
    expect(screen.getByText('承办人看不到您的姓名。')).toBeTruthy()
  })

  test('offline it says that the receipt will tell, and submits all the same', async () => {
    shelf.open = draft({ place: place({ words: '地下室' }), category: 'escape' })
    office.answer = () => { throw new ProblemError(ownProblem('offline')) }
    await open()
    await settle(700)
    expect(screen.getByText(/现在没有网络。送出时按地点和类别确定承办单位/)).toBeTruthy()
    press('提交')
    await settle(0)
    expect(useOutbox.getState().add).toHaveBeenCalled()
  })

  test('a full phone is said, and the page stays', async () => {
    shelf.open = draft({ place: place({ words: '地下室' }), category: 'escape' })
    useOutbox.setState({ add: async () => { throw new ProblemError(ownProblem('phone_full')) } })
    await open()
    press('提交')
    await settle(0)
    expect(screen.getByText(ownProblem('phone_full').say)).toBeTruthy()
  })

  test('photos are taken, shown and removed', async () => {
    await open()
    press('拍照')
    await settle(0)
    expect(screen.getByRole('button', { name: '放大照片 1' })).toBeTruthy()
    expect(screen.getByText('已有 1 张，最多 9 张')).toBeTruthy()
    press('删除照片 1')
    await settle(0)
    expect(screen.queryByRole('button', { name: '放大照片 1' })).toBeNull()
  })
})

describe('what is printed on a photo', () => {
  const take = async (button: string) => {
    press(button)
    await settle(0)
  }
  /** @returns the report that goes out */
  const submit = async () => {
    press('提交')
    await settle(0)
    return (useOutbox.getState().add as jest.Mock<unknown, [Draft]>).mock.calls[0]?.[0]
  }
  beforeEach(() => { shelf.open = draft({ category: 'escape.blocked', text: '出口被堵住' }) })

  test('the time it was taken and the place, once both are known: when it is submitted', async () => {
    await open()
    expect(screen.getByText('提交时印上，不印任何人的姓名')).toBeTruthy()
    await take('拍照')
    write('具体位置', '地下室东侧')
    expect(shelf.printed).toEqual([])
    expect((await submit())?.photos).toEqual([expect.objectContaining({ id: 'photo-1-printed' })])
    expect(shelf.printed).toEqual([expect.stringMatching(/^\d+月\d+日 \d\d:\d\d，.*地下室东侧$/)])
  })

  test('a position where that is all that is known of the place; an album’s picture is not given the hour it was chosen as its own', async () => {
    gps.answer = { ok: true, position: { lng: 120.15, lat: 30.27, accuracy: 24, system: 'wgs84' } }
    await open()
    press('用现在的位置')
    await settle(0)
    await take('从相册选')
    await submit()
    expect(shelf.printed).toEqual([expect.stringMatching(/ \d\d:\d\d 从相册选取，北纬 30\.27000，东经 120\.15000（WGS-84），误差约 24 米$/)])
  })

  test('nothing where it is switched off', async () => {
    await open()
    await take('拍照')
    write('具体位置', '地下室东侧')
    fireEvent.click(screen.getByRole('switch', { name: /^照片上印时间和地点/ }))
    expect((await submit())?.photos).toEqual([expect.objectContaining({ id: 'photo-1' })])
    expect(shelf.printed).toEqual([])
  })
})

describe('what only an employee is offered', () => {
  test('the words 四能, the own unit in one tap, and the way past it', async () => {
    useIdentity.setState({ me: welder, acting: employee })
    await open()
    for (const skill of ['能看到：照片', '能想到、能鉴别、能处理']) expect(screen.getByText(skill)).toBeTruthy()
    expect(screen.queryByRole('checkbox', { name: /不经本单位/ })).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: '宏远机械有限公司' }))
    fireEvent.click(screen.getByRole('checkbox', { name: /^不经本单位，直接报监管部门/ }))
    await settle(500)
    expect(shelf.saved.at(-1)?.report).toMatchObject({ channel: 'regulator', place: { unitId: 'e-hongyuan', class: 'enterprise' } })
  })

  test('实名 is off until ticked', async () => {
    useIdentity.setState({ me: welder, acting: employee })
    await open()
    const tick = screen.getByRole('checkbox', { name: /^实名上报/ })
    expect(tick.getAttribute('aria-checked')).toBe('false')
    fireEvent.click(tick)
    await settle(500)
    expect(shelf.saved.at(-1)?.report.showName).toBe(true)
  })

  test('a resident sees none of it', async () => {
    await open()
    expect(screen.queryByText(/^能看到：|能想到/)).toBeNull()
    expect(screen.queryByRole('checkbox', { name: /实名|不经本单位/ })).toBeNull()
  })
})

describe('代报', () => {
  test('asks how it was told and how to reach the person, and shows no name of the one who types', async () => {
    router.params = { behalf: '1' }
    shelf.open = { ...draft({ source: 'phone' }), slot: 'behalf' }
    useIdentity.setState({ me: welder, acting: employee })
    await open()
    fireEvent.click(screen.getByRole('radio', { name: '纸质隐患卡' }))
    write('他的联系方式', '3 号楼 502')
    await settle(500)
    expect(shelf.saved.at(-1)?.report).toMatchObject({ source: 'paperCard', contact: '3 号楼 502' })
    expect(screen.queryByRole('checkbox', { name: /实名/ })).toBeNull()
  })
})
