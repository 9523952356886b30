import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { countedOnce, withoutPhone } from '@shared/domain/checkInWords'
import { checkPhrase } from '@shared/domain/checkPhrase'
import { ownProblem, ProblemError } from '@/api/problem'
import { useOutbox, type CheckInItem } from '@/outbox/outbox'
import Scan from '@/pages/session/scan'
import { addressOf } from '@/routes'
import { router } from '../../setup/taro'
import { at, publicCard } from '../own/cards'
import { write } from './write'

const code = 'K7M39QX2B4C8D'
const session = publicCard({ stand: { key: 's1', name: '燃气安全台' } })
const item = (part: Partial<CheckInItem>): CheckInItem => ({ v: 1, id: 'i-1', kind: 'checkIn', state: 'sent', who: 'resident', at, attempts: 1, nextAt: 0, photos: [], checkIn: { code, claimedAt: at, entry: 'camera', position: null }, ...part })
/** The phone has been asked whether it may say where it is. */
const asked = () => new Promise((done) => { setTimeout(done, 0) })
const open = async (checkIn: () => Promise<CheckInItem>, params: Record<string, string> = { code }) => {
  router.params = params
  const scanned = jest.fn(checkIn)
  useOutbox.setState({ items: [], checkIn: scanned })
  await act(async () => { render(<Scan />); await asked() })
  return scanned
}
const word = () => screen.getByRole('status').textContent ?? ''

describe('the landing of a code (J6, screen 5)', () => {
  test('已参加 first, then the session, its stand, the phrase of the poster and how one is counted', async () => {
    const scanned = await open(async () => item({ answer: { outcome: 'accepted', session, at, receivedAt: at, nth: 7, flags: [] } }))
    expect(scanned).toHaveBeenCalledTimes(1)
    expect(word()).toMatch(/^已参加您是本场第 7 位。/)
    for (const words of ['生命通道大家谈', '燃气安全台', '主办：宏远机械', `核对语：${checkPhrase(code)}`, countedOnce('talk')]) expect(screen.getByText(words)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '签到' })).toBeNull()
  })
  test('at a consultation one asks that very session; a talk has no questions', async () => {
    const answer = (kind: 'consultation' | 'talk') => ({ outcome: 'accepted' as const, session: publicCard({ id: 's-day', kind }), at, receivedAt: at, nth: 7, flags: [] })
    await open(async () => item({ answer: answer('talk') }))
    expect(screen.queryByRole('button', { name: '在线提问' })).toBeNull()
    cleanup()
    await open(async () => item({ answer: answer('consultation') }))
    fireEvent.click(screen.getByRole('button', { name: '在线提问' }))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: addressOf('ask', { session: 's-day' }) })
  })
  test('without network it is kept, and one may leave; when the answer comes it stands there by itself', async () => {
    await open(async () => item({ state: 'waiting', problem: ownProblem('offline') }))
    expect(word()).toMatch(/^已保存已保存在手机里，有信号就自动送出。您可以离开了。/)
    expect(screen.getByText(withoutPhone)).toBeTruthy()
    act(() => useOutbox.setState({ items: [item({ answer: { outcome: 'already', session, at } })] }))
    expect(word()).toMatch(/^已参加/)
  })
  test('while the first attempt is on its way nothing is claimed', async () => {
    await open(() => new Promise(() => undefined))
    expect(word()).toBe('正在签到…')
  })
  test('a phone that is full says so, and who can help', async () => {
    await open(async () => { throw new ProblemError(ownProblem('phone_full')) })
    expect(word()).toBe(`这次没送成${ownProblem('phone_full').say}`)
    expect(screen.getByText(withoutPhone)).toBeTruthy()
  })
  test('nothing scanned: the letters of the poster can be typed, and a slip is said', async () => {
    const scanned = await open(async () => item({ answer: { outcome: 'accepted', session, at, receivedAt: at, nth: null, flags: [] } }), {})
    expect(word()).toBe('扫现场的签到码，或输入码下面的字母。')
    await act(async () => { write('海报上的字母', 'K7M3 9QX2 B4C8 +') })
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: '签到' })); await asked() })
    expect(screen.getByText('对不上，请按海报逐个核对。字母里没有 I、L、O、U。')).toBeTruthy()
    expect(scanned).not.toHaveBeenCalled()
    await act(async () => { write('海报上的字母', 'k7m3 9qx2 b4c8 d') })
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: '签到' })); await asked() })
    expect(scanned).toHaveBeenCalledWith(expect.objectContaining({ code }))
    expect(word()).toMatch(/^已参加/)
  })
  test('a code that is none of ours asks nobody, and offers the letters', async () => {
    const scanned = await open(async () => item({}), { scene: 'hello' })
    expect(word()).toMatch(/^认不出这个码/)
    expect(scanned).not.toHaveBeenCalled()
    expect(screen.getByRole('button', { name: '签到' })).toBeTruthy()
  })
})
