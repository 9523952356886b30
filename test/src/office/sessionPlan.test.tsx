import { act, fireEvent, render, screen } from '@testing-library/react'
import { Activities } from '@/office/session/plan/Activities'
import { asksIn, heldAt, lacksIn, nextKey, startingAt, topicsIn, type Activity } from '@/office/session/plan/card'
import { forgetCard, keepCard, recallCard } from '@/office/session/plan/kept'
import { purposeIn } from '@/office/session/plan/purpose'
import { View, type PlanProps } from '@/office/session/plan/View'
import { fieldOf, instantIn } from '@/office/session/fields/when'
import { card, hour, now, session } from './sessions'

const activity = (part: Partial<Activity> = {}): Activity => ({ key: 'drill', row: '5', rowTitle: '组织开展常态化应急演练活动', label: '应急演练', sentence: '企业组织事故应急演练', kind: 'drill', from: 0, until: 0, measures: ['sessions', 'times'], blanks: [], duty: 'required', mine: true, how: 'auto', asksAt: ['mall'], ...part })
const campaign = { key: 'c', name: '安全生产月', theme: '', document: '', from: 0, until: 0, extendedUntil: 0, placements: [], activities: [activity(), activity({ key: 'essay', kind: null, label: '评论文章' }), activity({ key: 'special', row: '7', label: '其他特色活动', kind: 'other', duty: 'encouraged' }), activity({ key: 'pledge', row: '3', label: '安全承诺践诺', mine: false })] }

const fill = (part: Partial<PlanProps> = {}) => {
  const props: PlanProps = { card: card(), activity: activity(), kind: 'drill', jointUnits: [], named: [], asks: false, lacks: {}, said: '', like: false, again: false, onStartOver: jest.fn(), onChange: jest.fn(), ...part }
  render(<View {...props} />)
  return props
}

describe('choosing what to organise', () => {
  test('an activity is one tap; what is handed in is none; 鼓励 is a word', () => {
    const onChoose = jest.fn()
    render(<Activities campaign={campaign} last={[]} onChoose={onChoose} />)
    fireEvent.click(screen.getByRole('button', { name: '应急演练，企业组织事故应急演练' }))
    expect(onChoose).toHaveBeenCalledWith({ kind: 'new', activity: 'drill' })
    expect(screen.queryByText('评论文章')).toBeNull()
    expect(screen.getByRole('button', { name: /^其他特色活动.*鼓励$/ })).toBeTruthy()
  })

  test('what is for other units is shown when asked for', () => {
    render(<Activities campaign={campaign} last={[]} onChoose={jest.fn()} />)
    expect(screen.queryByText('安全承诺践诺')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '看其他单位的活动项' }))
    expect(screen.getByText('安全承诺践诺')).toBeTruthy()
  })

  test('和上次一样 stands first', () => {
    const onChoose = jest.fn()
    render(<Activities campaign={campaign} last={[session({ title: '班前会', activity: 'preShift' })]} onChoose={onChoose} />)
    fireEvent.click(screen.getByRole('button', { name: /^班前会，上次 6月16日/ }))
    expect(onChoose).toHaveBeenCalledWith({ kind: 'like', activity: 'preShift', like: 's00000000000000000000000001' })
  })
})

describe('the card', () => {
  test('a drill offers the scenarios of its venue first, the others when asked (D3)', () => {
    fill({ card: card({ venue: 'school', scenario: 'earthquake' }) })
    expect(screen.getByRole('radio', { name: '地震', checked: true })).toBeTruthy()
    expect(screen.queryByRole('radio', { name: '有限空间' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '更多演练情景' }))
    expect(screen.getByRole('radio', { name: '有限空间' })).toBeTruthy()
  })

  test('where it is held may be set by the phone, moved by the pin, and dropped; what the browser hides is said', async () => {
    const { onChange } = fill()
    await act(async () => { fireEvent.click(screen.getByRole('button', { name: '用现在的位置' })) })
    expect(screen.getByRole('alert').textContent).toContain('暂时定不到位置')
    fill({ onChange, card: card({ place: { words: '一车间', position: { lng: 120, lat: 30, accuracy: 12, system: 'wgs84' } } }) })
    expect(screen.getByText('已定位，误差约 12 米')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '向北移 2 米' }))
    expect(onChange).toHaveBeenLastCalledWith({ place: { words: '一车间', position: { lng: 120, lat: 30.000018, accuracy: 12, system: 'wgs84' } } })
    fireEvent.click(screen.getByRole('button', { name: '不用定位' }))
    expect(onChange).toHaveBeenLastCalledWith({ place: { words: '一车间', position: null } })
  })

  test('第7项 or 不计入 is asked only where no blank fits', () => {
    const { onChange } = fill({ asks: true })
    fireEvent.click(screen.getByRole('radio', { name: '不计入' }))
    expect(onChange).toHaveBeenCalledWith({ placement: 'uncounted' })
    fill()
    expect(screen.getAllByRole('radio', { name: '不计入' })).toHaveLength(1)
  })

  test('another venue asks, or no longer asks, at once; an answer for the last venue is not one for this', () => {
    const { onChange } = fill({ card: card({ venue: 'mall', placement: 'special' }), asks: true })
    fireEvent.click(screen.getByRole('radio', { name: '学校' }))
    expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ venue: 'school', placement: null }))
    expect([asksIn(card({ venue: 'mall' }), activity()), asksIn(card({ venue: 'school' }), activity())]).toEqual([true, false])
    expect(asksIn(heldAt(card({ venue: 'mall', placement: 'special' }), 'school'), activity())).toBe(false)
    expect(asksIn(heldAt(card({ venue: 'school' }), 'mall'), activity())).toBe(true)
    // Said before the office set the mapping: it can still be changed.
    expect(asksIn(card({ placement: 'uncounted' }), activity({ asksAt: [] }))).toBe(true)
  })

  test('groups add up; one is added with a key of its own', () => {
    const groups = [{ key: 'g1', name: '焊接一班', expected: 60, leaderId: null }, { key: 'g2', name: '装配二班', expected: 60, leaderId: null }]
    const { onChange } = fill({ card: card({ groups }) })
    expect(screen.getByText('共 120 人')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '加一个班组' }))
    expect(onChange).toHaveBeenCalledWith({ groups: [...groups, { key: 'g3', name: '', expected: 0, leaderId: null }] })
    fireEvent.click(screen.getByRole('button', { name: '焊接一班应到人数加一' }))
    expect(onChange).toHaveBeenLastCalledWith({ groups: [{ ...groups[0], expected: 61 }, groups[1]] })
  })

  test('a consultation day has stands', () => {
    fill({ kind: 'consultation', activity: activity({ kind: 'consultation' }) })
    expect(screen.getByRole('button', { name: '加一个台位' })).toBeTruthy()
  })

  test('what is lacking is said at its field', () => {
    fill({ lacks: lacksIn(card({ title: '', endsAt: now, groups: [{ key: 'g1', name: ' ', expected: 1, leaderId: null }] }), 'other'), kind: 'other' })
    expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual(['特色活动请写明活动名称。', '结束时间要晚于开始时间，一场最长三十一天。', '请给每个班组写上名称，或删去空的。'])
  })
  test('a drill without a scenario lacks it', () => {
    expect(lacksIn(card({ scenario: null }), 'drill')).toEqual({ scenario: '演练请选择情景。' })
    expect(lacksIn(card(), 'drill')).toEqual({})
  })

  test('moving the start keeps the length', () => {
    const moved = startingAt(card(), now + 24 * hour)
    expect([moved.startsAt, moved.endsAt]).toEqual([now + 24 * hour, now + 26 * hour])
  })
  test('topics are parted by any comma, each once; keys are free ones', () => {
    expect(topicsIn('消防通道、 电动车充电，燃气,燃气')).toEqual(['消防通道', '电动车充电', '燃气'])
    expect(nextKey('g', [{ key: 'g1' }, { key: 'g3' }])).toBe('g2')
  })
  test('a moment is the same after the field', () => {
    expect(fieldOf(now)).toBe('2027-06-16T10:00')
    expect(instantIn(fieldOf(now))).toBe(now)
    expect(instantIn('2027-06-16')).toBeUndefined()
  })
})

describe('drafts', () => {
  test('what was typed is found again, by the same person alone', () => {
    keepCard('new drill', 'p-1 e-1', { id: 'made-once', card: card({ title: '夜间演练' }) })
    expect(recallCard('new drill', 'p-1 e-1')).toMatchObject({ id: 'made-once', card: { title: '夜间演练' } })
    expect(recallCard('new drill', 'p-2 e-1')).toBeUndefined()
    forgetCard('new drill')
    expect(recallCard('new drill', 'p-1 e-1')).toBeUndefined()
  })
  test('the address says what for', () => {
    expect(purposeIn({})).toEqual({ kind: 'choose' })
    expect(purposeIn({ activity: 'drill' })).toEqual({ kind: 'new', activity: 'drill' })
    expect(purposeIn({ activity: 'drill', like: 's1' })).toEqual({ kind: 'like', activity: 'drill', like: 's1' })
    expect(purposeIn({ id: 's1' })).toEqual({ kind: 'change', id: 's1' })
  })
})
