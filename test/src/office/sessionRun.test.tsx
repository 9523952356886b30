import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { sessionMoveNames, sessionMoves, type SessionMoveName } from '@shared/domain/sessionMoves'
import { sessionStates, type SessionState } from '@shared/domain/sessionWords'
import { actsFor } from '@/office/session/run/acts'
import { Content, type ContentProps } from '@/office/session/run/Content'
import { MoveBar } from '@/office/session/run/MoveBar'
import { MoveForm } from '@/office/session/run/MoveForm'
import { cardTitle, noticeWords } from '@/office/session/share'
import { hour, now, session, view } from './sessions'

const show = (part: Partial<ContentProps> = {}) => {
  const props: ContentProps = { view: view(), busy: false, onAct: jest.fn(), onRows: jest.fn(), onPlace: jest.fn(), onProve: jest.fn(), onScreen: jest.fn(), onPoster: jest.fn(), onSaid: jest.fn(), ...part }
  render(<Content {...props} />)
  return props
}

describe('running a session', () => {
  test('who has come stands by source, and each number opens its rows', () => {
    const { onRows } = show()
    fireEvent.click(screen.getByRole('button', { name: '代签 113 人次，看是哪些人' }))
    expect(onRows).toHaveBeenCalledWith('staff')
    fireEvent.click(screen.getByRole('button', { name: '118 人次已到，应到 120 人，看是哪些人' }))
    expect(onRows).toHaveBeenLastCalledWith()
    expect(screen.queryByText('纸质')).toBeNull()
  })

  test('what came and does not count is said, with what would do', () => {
    show({ view: view({ state: 'open', times: 0, sources: session().sources }, { uncounted: 46, heldWaiting: 3 }) })
    expect(screen.getByText(/^另有 46 人次未计入：缺证明。补一张照片/)).toBeTruthy()
    expect(screen.getByText(/^另有 3 人次待核，未计入/)).toBeTruthy()
  })
  test('an ended session says how many it owes', () => {
    show({ view: view({ state: 'closed', times: 0, owes: '未计入：补一张照片' }, { uncounted: 46 }) })
    expect(screen.getByText(/^这一场和 46 人次未计入：缺证明。/)).toBeTruthy()
    expect(screen.queryByText('未计入：补一张照片')).toBeNull()
  })

  test('the code is letters and a picture, and may go to the screen', () => {
    const { onScreen } = show()
    expect(screen.getByText('7K3M 9QX2 B4C8 D')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '大屏动态码' }))
    expect(onScreen).toHaveBeenCalledWith(null)
  })

  test('held rows are counted on their way in (J9)', () => {
    const { onAct } = show({ view: view({ state: 'open' }, { heldWaiting: 3 }) })
    fireEvent.click(screen.getByRole('button', { name: /^待核，.*3 人次$/ }))
    expect(onAct).toHaveBeenCalledWith('held')
  })

  test('where no blank fits it asks once, and never where it was answered', () => {
    const { onPlace } = show({ view: view({}, { countedIn: { words: '未归项', asks: true } }) })
    fireEvent.click(screen.getByRole('button', { name: '第7项 其他特色活动' }))
    expect(onPlace).toHaveBeenCalledWith('special')
  })

  test('nobody is offered to be entered before anybody may have come (J8)', () => {
    const offered = (startsAt: number) => actsFor(view({ state: 'planned', startsAt })).map(({ name }) => name).filter((name) => name === 'signIn' || name === 'desk')
    expect([offered(now + 2 * hour), offered(now + hour)]).toEqual([[], ['signIn', 'desk']])
  })

  test('whoever only watches sees no act, no code and no proof to add', () => {
    const watching = view({ relations: ['above'] }, { codes: [], moves: [], changeable: false })
    show({ view: watching })
    expect(actsFor(watching)).toEqual([])
    expect(screen.queryByRole('button', { name: '补一项证明' })).toBeNull()
    expect(screen.queryByText('签到码')).toBeNull()
  })

  test('a cancelled or voided session takes nobody in', () => {
    for (const state of ['cancelled', 'voided'] as const) expect(actsFor(view({ state })).map(({ name }) => name)).not.toContain('signIn')
  })
})

describe('the moves are those of the table (decision 4)', () => {
  const bar = (state: SessionState) => {
    const moves = sessionMoveNames.filter((name) => (sessionMoves[name].from as readonly SessionState[]).includes(state))
    const onMove = jest.fn()
    const { unmount } = render(<MoveBar view={view({ state }, { moves })} busy={false} said='' onMove={onMove} onChange={undefined} onLike={undefined} />)
    const labels = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))
    unmount()
    return { labels, moves }
  }
  test.each(Object.keys(sessionStates) as SessionState[])('%s: each move has its button, and no other has', (state) => {
    const { labels, moves } = bar(state)
    expect([...labels].sort()).toEqual(moves.map((move) => sessionMoves[move].label).sort())
  })

  const form = (move: SessionMoveName, kind: 'drill' | 'talk' = 'drill') => {
    const onSend = jest.fn(async () => true)
    render(<MoveForm view={view({ kind, state: 'open' })} move={move} busy={false} said='' onSend={onSend} onCancel={jest.fn()} />)
    return onSend
  }
  const type = (label: string, value: string) => fireEvent(document.querySelector(`[aria-label^="${label}"]`) as Element, new CustomEvent('input', { detail: { value } }))

  test('ending a drill asks what was learned (L-33), and sends it', async () => {
    const onSend = form('close')
    fireEvent.click(screen.getByRole('button', { name: '确定结束' }))
    expect(onSend).not.toHaveBeenCalled()
    expect(screen.getByText('请选预案管不管用。')).toBeTruthy()
    type('演练中发现什么', '东侧通道集合慢')
    fireEvent.click(screen.getByRole('radio', { name: '部分管用' }))
    fireEvent.click(screen.getByRole('button', { name: '确定结束' }))
    await waitFor(() => expect(onSend).toHaveBeenCalledWith({ move: 'close', assessment: { lessons: '东侧通道集合慢', worked: 'partly', revise: '' } }))
  })
  test('ending a talk asks nothing', async () => {
    const onSend = form('close', 'talk')
    fireEvent.click(screen.getByRole('button', { name: '确定结束' }))
    await waitFor(() => expect(onSend).toHaveBeenCalledWith({ move: 'close', assessment: null }))
  })
  test('cancelling asks why', async () => {
    const onSend = form('cancel')
    fireEvent.click(screen.getByRole('button', { name: '确定取消' }))
    expect(onSend).not.toHaveBeenCalled()
    type('取消的原因', '暴雨停工')
    fireEvent.click(screen.getByRole('button', { name: '确定取消' }))
    await waitFor(() => expect(onSend).toHaveBeenCalledWith({ move: 'cancel', ground: '暴雨停工' }))
  })
})

test('what goes into a group names no person', () => {
  expect(noticeWords(session(), now)).toBe('关于举办“应急演练”的通知：时间6月16日 周三 09:00–11:00，地点一车间东侧广场，主办宏远机械。请准时参加，到场扫码签到；没带手机，可请工作人员代为登记，或在纸上签名。')
  expect(cardTitle(session(), now)).toBe('应急演练 · 6月16日 周三 09:00–11:00')
  expect(cardTitle(session(), now - 200 * 24 * hour)).toBe('应急演练 · 2027年6月16日 周三 09:00–11:00')
})
