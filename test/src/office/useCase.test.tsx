import { act, renderHook } from '@testing-library/react'
import { useCase } from '@/office/hazard/case/useCase'
import { caseView } from './cases'

const office = { edition: 1, asked: [] as string[] }
jest.mock('@/api/client', () => ({
  call: async (action: string, input: { ids?: string[] }) => {
    office.asked.push(action)
    if (action === 'hazard.case') return caseView({ photos: [{ id: 'photo-1', state: 'clean', edition: office.edition }] })
    return { links: (input.ids ?? []).map((id) => ({ id, url: `/photo/${id}?edition=${office.edition}`, state: 'clean' })) }
  },
}))
jest.mock('@/outbox/outbox', () => ({ useOutbox: Object.assign((pick: (state: object) => unknown) => pick({ items: [] }), { getState: () => ({ items: [] }) }) }))

const linkAsks = () => office.asked.filter((action) => action === 'photo.link').length

test('a photo that was covered meanwhile is shown covered, and links are not asked for without a reason', async () => {
  const { result } = renderHook(() => useCase('case-1'))
  await act(async () => undefined)
  expect(result.current.links['photo-1']?.url).toContain('edition=1')
  await act(async () => { await result.current.reload() })
  expect(linkAsks()).toBe(1)
  office.edition = 2
  await act(async () => { await result.current.reload() })
  expect(linkAsks()).toBe(2)
  expect(result.current.links['photo-1']?.url).toContain('edition=2')
})
