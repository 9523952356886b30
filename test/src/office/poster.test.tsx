/** The poster as a page: the mini-program code beside the plain one, or the plain one alone with a word why (W-11 T-42). */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { ownProblem, ProblemError } from '@/api/problem'
import { useIdentity } from '@/identity/identity'
import Poster from '@/office/session/poster'
import { now, view } from './sessions'

const office = { codes: view().codes, asked: [] as unknown[], mini: (): Promise<unknown> => Promise.resolve({ state: 'none' }) }
jest.mock('@/api/client', () => ({
  ...jest.requireActual<object>('@/api/client'),
  call: (action: string, input: unknown) => {
    if (action === 'session.read') return Promise.resolve(view({}, { codes: office.codes }))
    office.asked.push([action, input])
    return office.mini()
  },
}))
const made = { state: 'made', url: '/files/view/token', expiresAt: now }
const unavailable = () => Promise.reject(new ProblemError(ownProblem('unavailable')))
const acting = { unit: { id: 'e-1', name: '宏远机械' }, roles: ['safety'] }
const plain = () => screen.queryByRole('img', { name: '应急演练的签到码' }) ?? screen.queryByLabelText('应急演练的签到码')
const own = () => screen.queryByRole('img', { name: '应急演练的小程序码' }) ?? screen.queryByLabelText('应急演练的小程序码')
const missed = '小程序码现在取不到，这张海报只印网页码。'

beforeEach(() => {
  useIdentity.setState({ acting, status: 'ready' } as never)
  Object.assign(office, { codes: view().codes, asked: [], mini: () => Promise.resolve({ state: 'none' }) })
})
const settled = () => act(async () => { await new Promise((done) => setTimeout(done, 20)) })
const opened = async () => { render(<Poster />); await settled() }

test('both codes stand side by side where WeChat makes one', async () => {
  office.mini = () => Promise.resolve(made)
  await opened()
  expect(office.asked).toEqual([['session.miniCode', { code: '7K3M9QX2B4C8D' }]])
  expect(plain()).toBeTruthy()
  expect(own()).toBeTruthy()
  expect(screen.getByText('小程序码，微信扫')).toBeTruthy()
})

test('an instance without a mini-program prints the plain code and says nothing', async () => {
  await opened()
  expect(plain()).toBeTruthy()
  expect(own()).toBeNull()
  expect(screen.queryByText(/小程序码/)).toBeNull()
})

test('while WeChat is away the poster prints with the plain code, says so, and may be asked again', async () => {
  office.mini = unavailable
  await opened()
  expect(plain()).toBeTruthy()
  expect(screen.getByText(missed)).toBeTruthy()
  office.mini = () => Promise.resolve(made)
  fireEvent.click(screen.getByRole('button', { name: '再取小程序码' }))
  await settled()
  expect(own()).toBeTruthy()
  expect(screen.queryByText(missed)).toBeNull()
})

test('a code that WeChat refuses is named, without a button that would not help', async () => {
  office.mini = () => Promise.resolve({ state: 'refused' })
  await opened()
  expect(plain()).toBeTruthy()
  expect(screen.getByText(/^微信没有给出小程序码/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '再取小程序码' })).toBeNull()
})

test('a picture that does not open leaves no empty box', async () => {
  office.mini = () => Promise.resolve(made)
  await opened()
  fireEvent.error(own()!)
  await settled()
  expect(own()).toBeNull()
  expect(plain()).toBeTruthy()
  expect(screen.getByText(missed)).toBeTruthy()
})

test('a code that changes on a screen is not printed, and nobody asks WeChat for it', async () => {
  office.codes = view().codes.map((code) => ({ ...code, rotating: true }))
  await opened()
  expect(office.asked).toEqual([])
  expect(screen.getByText('签到码由主办单位发放，您这里没有可打印的码。')).toBeTruthy()
})
