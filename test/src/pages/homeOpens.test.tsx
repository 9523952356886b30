import { act, render, screen } from '@testing-library/react'
import { ownProblem, ProblemError } from '@/api/problem'
import { useIdentity } from '@/identity/identity'
import Home from '@/pages/home'

const office = { mine: async (): Promise<unknown> => ({ rows: [] }) }
jest.mock('@/api/client', () => ({
  ...jest.requireActual<object>('@/api/client'),
  call: (action: string) => (action === 'hazard.mine' ? office.mine() : Promise.resolve(action === 'session.nearest' ? { sessions: [] } : {})),
}))

const person = (id: string) => ({ personId: id, name: null, kind: 'resident' as const, provider: 'device' as const, mustChangePassword: false, posts: [], unread: 0, waiting: { todo: 0, toAssign: 0, tasks: [] } })
const report = (place: string) => ({
  rows: [{ id: 'h1', number: '隐患2027-06-7K3M9Q', state: 'submitted', level: 'ordinary', suspicion: 'unsure', category: 'escape', place, text: '出口被堵', thumb: null, photoCount: 0, seenDay: '2027-06-03', acceptBy: 1, fixBy: 1, handler: '', late: false, version: 1 }],
})
const settle = () => act(async () => { await Promise.resolve() })

beforeEach(() => { useIdentity.setState({ me: null, acting: null, status: 'starting', refresh: async () => undefined }) })

describe('the home page opens', () => {
  test('with the last report as soon as it knows who is there', async () => {
    office.mine = async () => report('城东市场')
    render(<Home />)
    await settle()
    expect(screen.queryByText('我最近的上报')).toBeNull()
    act(() => useIdentity.setState({ me: person('p-1'), status: 'ready' }))
    await settle()
    expect(screen.getByText('城东市场')).toBeTruthy()
  })

  test('never with the last report of the person before', async () => {
    office.mine = async () => report('城东市场')
    useIdentity.setState({ me: person('p-1'), status: 'ready' })
    render(<Home />)
    await settle()
    office.mine = async () => { throw new ProblemError(ownProblem('offline')) }
    act(() => useIdentity.setState({ me: person('p-2') }))
    await settle()
    expect(screen.queryByText('城东市场')).toBeNull()
    expect(screen.getByRole('button', { name: /^随手拍/ })).toBeTruthy()
  })
})
