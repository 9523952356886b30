import { fireEvent, render, screen, within } from '@testing-library/react'
import { startOfDay } from '@shared/domain/calendar'
import { unfilled } from '@/office/hazard/case/decision'
import { View, type CaseProps } from '@/office/hazard/case/View'
import { caseView, now } from './cases'

jest.mock('@/api/client', () => ({ call: jest.fn(async () => ({ rows: [] })), ProblemError: class extends Error {} }))

const idle = { move: null, filled: unfilled, lack: undefined, busy: false, said: '', waiting: undefined, retry: jest.fn(), takeBack: jest.fn(), choose: jest.fn(), change: jest.fn(), send: jest.fn() }
const show = (part: Partial<CaseProps> = {}) => {
  const props: CaseProps = { case: caseView(), links: {}, onBrokenPhoto: jest.fn(), act: idle, now, onMask: jest.fn(), onSheet: jest.fn(), onCaseSheet: jest.fn(), ...part }
  render(<View {...props} />)
  return props
}

describe('the case page (face.md screen 4)', () => {
  test('three responsibility lines, who holds it now, and why it came here', () => {
    show()
    const lines = screen.getByRole('list', { name: '责任' }).textContent
    expect(lines).toContain('主体责任宏远机械有限公司')
    expect(lines).toContain('应急管理局')
    expect(lines).toContain('星河社区')
    expect(screen.getByText('地点是企业厂区')).toBeTruthy()
    expect(screen.getByText('类别是消防通道')).toBeTruthy()
  })

  test('a place that is only a position is told by it', () => {
    const { place } = caseView()
    show({ case: caseView({ place: { ...place, class: 'cityRoad', unit: null, words: '', position: { lng: 114.318, lat: 30.512, accuracy: 28, system: 'wgs84', moved: false } } }) })
    expect(screen.getByRole('heading', { name: '城区道路', level: 2 })).toBeTruthy()
    expect(screen.getByText('北纬 30.51200，东经 114.31800（WGS-84），误差约 28 米')).toBeTruthy()
  })

  test('the first steps stand below, the rest behind one button; a move of the reporter nowhere', () => {
    show({ case: caseView({ moves: ['accept', 'return', 'handOver', 'gradeMajor', 'withdraw'] }) })
    expect(screen.getByRole('button', { name: '接收' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '移交外部' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '更多（2）' }))
    const offered = within(screen.getByRole('dialog', { name: '办理' }))
    expect(offered.getByRole('button', { name: '移交外部' })).toBeTruthy()
    expect(offered.queryByRole('button', { name: '撤回' })).toBeNull()
  })

  test('what a 重大 case shows and still owes stands above everything', () => {
    show({ case: caseView({ level: 'major', controls: { kinds: ['stopped', 'cordoned'], words: '断电挂牌' }, owes: ['plan', 'workersTold'] }) })
    expect(screen.getByText('临时管控：停用、警戒。断电挂牌')).toBeTruthy()
    expect(screen.getByText(/重大隐患还缺：整改方案.*；职工大会或职代会通报/)).toBeTruthy()
  })

  test('临时管控 is shown until the case is closed or lowered, not after', () => {
    show({ case: caseView({ level: 'major', state: 'closed', dueAt: 0, controls: { kinds: ['stopped'], words: '断电挂牌' } }) })
    show({ case: caseView({ level: 'ordinary', state: 'rectifying', controls: { kinds: ['stopped'], words: '断电挂牌' } }) })
    expect(screen.queryByText(/^临时管控：/)).toBeNull()
  })

  test('mended again after 退回整改: the photo that is compared is the new one', () => {
    const photo = (id: string) => ({ id, state: 'clean' as const, edition: 0 })
    const step = (move: string, photos: string[]) => ({ move, label: move, at: now, dayOnly: false, by: '宏远机械有限公司', sentence: `${move}${photos.join('')}`, photos })
    const url = (id: string) => [id, { id, url: `/files/${id}`, state: 'clean' }] as const
    show({
      case: caseView({ photos: [photo('before')], afterPhotos: [photo('bad'), photo('good')], steps: [step('submit', []), step('fix', ['bad']), step('sendBack', []), step('fix', ['good'])] }),
      links: Object.fromEntries(['before', 'bad', 'good'].map(url)),
    })
    expect(screen.getByLabelText('整改后').getAttribute('src')).toBe('/files/good')
  })

  test('a case that left this system is held outside, not by the office', () => {
    show({ case: caseView({ state: 'handedOver', dueAt: 0, outside: { to: '市铁路安全监管部门', number: 'TL-0103', reply: '', repliedAt: null }, moves: ['outsideReply'] }) })
    expect(screen.getByRole('list', { name: '责任' }).textContent).toContain('已移交市铁路安全监管部门')
    expect(screen.getByText(/对方编号 TL-0103/)).toBeTruthy()
  })

  test('a late deadline is said in red words', () => {
    show({ case: caseView({ dueAt: now - 7_200_000, late: true }) })
    expect(screen.getByText(/^接收期限 .*逾期 2 小时$/).className).toContain('overdue')
  })

  test('someone who may only look sees no button that acts', () => {
    show({ case: caseView({ moves: [] }) })
    expect(screen.queryByRole('button', { name: '接收' })).toBeNull()
  })

  test('a case handled 代办 offers the paper and says for whom', () => {
    const route = { ...caseView().route, onBehalf: true, handler: { id: 'c-xinghe', name: '星河社区' } }
    const { onSheet } = show({ case: caseView({ route }) })
    expect(screen.getByText('星河社区（代办）')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^打印交办单/ }))
    expect(onSheet).toHaveBeenCalled()
  })

  test('the 交办单 is offered to whom the office lets print it, and to nobody else', () => {
    const offered = () => screen.queryAllByRole('button', { name: /^打印交办单/ }).length
    show({ case: caseView({ sheet: false }) })
    expect(offered()).toBe(0)
    const { onSheet } = show()
    expect(offered()).toBe(1)
    fireEvent.click(screen.getByRole('button', { name: /^打印交办单/ }))
    expect(onSheet).toHaveBeenCalled()
  })

  test('the reporter’s name is shown only where he ticked 实名', () => {
    show()
    expect(screen.getByText('不显示姓名')).toBeTruthy()
    show({ case: caseView({ reporterName: '赵建国' }) })
    expect(screen.getByText('赵建国')).toBeTruthy()
  })

  test.each([['quarantined', '照片正在处理，稍后可看'], ['withdrawn', '上报人已撤回这张照片'], ['missing', '照片没有送到']] as const)(
    'a photo that is %s keeps its place and says why', (state, words) => {
      show({ case: caseView({ photos: [{ id: 'p1', state, edition: 0 }] }) })
      expect(screen.getByText(words)).toBeTruthy()
    })

  test('with photos of before and after they can be compared', () => {
    const link = (id: string) => ({ id, url: `/files/view/${id}`, state: 'clean' })
    show({
      case: caseView({ state: 'fixed', photos: [{ id: 'p1', state: 'clean', edition: 0 }], afterPhotos: [{ id: 'p2', state: 'clean', edition: 2 }] }),
      links: { p1: link('p1'), p2: link('p2') },
    })
    expect(within(screen.getByRole('radiogroup', { name: '对比方式' })).getAllByRole('radio')).toHaveLength(2)
    expect(screen.getAllByRole('button', { name: /^放大整改/ })).toHaveLength(2)
    fireEvent.click(screen.getByRole('radio', { name: '并排看' }))
    expect(screen.getAllByRole('button', { name: /^放大整改/ })).toHaveLength(2)
  })

  test('what the reporter did shows its day and no invented hour (T-06)', () => {
    const steps = [{ ...caseView().steps[0]!, at: startOfDay(now), dayOnly: true }]
    show({ case: caseView({ steps }) })
    expect(screen.getAllByRole('listitem').some((item) => item.textContent?.includes('00:00'))).toBe(false)
  })

  test('the newest step stands on top', () => {
    const steps = [caseView().steps[0]!, { move: 'accept', label: '已接收', at: now, dayOnly: false, by: '宏远机械有限公司', sentence: '宏远机械有限公司已接收。', photos: [] }]
    show({ case: caseView({ steps }) })
    expect(screen.getAllByRole('listitem').map((item) => item.textContent).find((words) => words?.includes('6月16日'))).toContain('已接收')
  })
})

describe('the form of a move', () => {
  test('a template goes into the ground with one tap', () => {
    const change = jest.fn()
    show({ act: { ...idle, move: 'notHazard', change } })
    fireEvent.click(screen.getByRole('button', { name: '填入：现场核查，符合规范要求。' }))
    expect(change).toHaveBeenCalledWith({ ground: '现场核查，符合规范要求。' })
  })

  test('what is missing is said at its field', () => {
    show({ act: { ...idle, move: 'notHazard', lack: { field: 'ground', say: '请写明理由。' } } })
    expect(screen.getByRole('alert').textContent).toContain('请写明理由。')
  })

  test('when the case moved on meanwhile the typed ground stays in sight', () => {
    show({ case: caseView({ moves: [] }), act: { ...idle, move: 'notHazard', filled: { ...unfilled, ground: '属临时装卸' }, said: '这一件刚刚已由同事处理（10:42 宏远机械有限公司：接收）' } })
    expect(screen.getByText('您写的内容还在：属临时装卸')).toBeTruthy()
    expect(screen.getByRole('status').textContent).toContain('10:42')
  })
})
