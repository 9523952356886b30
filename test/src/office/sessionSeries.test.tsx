import { fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { weekday } from '@shared/domain/calendar'
import { View as Book } from '@/office/session/book/View'
import { View as Drills } from '@/office/session/drills/View'
import { Repeat } from '@/office/session/plan/Repeat'
import { firstSeries, mostStarts, startsOf } from '@/office/session/plan/series'
import { hour, now, session } from './sessions'

const day = 24 * hour

describe('a row of sessions (班前会)', () => {
  test('two weeks of workdays are ten, at the same hour', () => {
    const starts = startsOf(now, firstSeries(now))
    expect(starts).toHaveLength(10)
    expect(starts[0]).toBe(now)
    expect(starts.every((at) => (at - now) % day === 0 && weekday(at) <= 5)).toBe(true)
  })
  test('whatever is chosen: only those weekdays, in order, none past the last day', () => {
    fc.assert(fc.property(fc.integer({ min: -3, max: 50 }), fc.uniqueArray(fc.integer({ min: 1, max: 7 })), (length, days) => {
      const starts = startsOf(now, { on: true, until: now + length * day, days })
      expect([...starts].sort((a, b) => a - b)).toEqual(starts)
      for (const at of starts) {
        expect(days).toContain(weekday(at))
        expect(at).toBeLessThan(now + (length + 1) * day)
      }
    }))
  })
  test('more than the office takes at once is said before it is sent', () => {
    render(<Repeat startsAt={now} series={{ on: true, until: now + 100 * day, days: [1, 2, 3, 4, 5, 6, 7] }} onChange={jest.fn()} />)
    expect(startsOf(now, { on: true, until: now + 100 * day, days: [1, 2, 3, 4, 5, 6, 7] }).length).toBeGreaterThan(mostStarts)
    expect(screen.getByRole('alert').textContent).toContain('一次最多安排 62 场')
  })
  test('how many there will be is said', () => {
    render(<Repeat startsAt={now} series={{ ...firstSeries(now), on: true }} onChange={jest.fn()} />)
    expect(screen.getByText('共 10 场，6月16日到6月29日。')).toBeTruthy()
  })
  test('a page of the book names each session and takes its number', () => {
    const onAmount = jest.fn()
    render(<Book sessions={[session({ id: 's1', title: '班前会' })]} amounts={{ s1: 17 }} words='' said='' now={now} onAmount={onAmount} onWords={jest.fn()} onOpen={jest.fn()} />)
    fireEvent.click(screen.getByRole('button', { name: '6月16日 周三 09:00–11:00到场人数加一' }))
    expect(onAmount).toHaveBeenCalledWith('s1', 18)
  })
})

describe('the drill calendar (L-30 L-31 L-32)', () => {
  const duty = { key: 'fire', name: '灭火和应急疏散演练', law: '《消防安全管理规定》第四十条', report: false, from: now - 100 * day, until: now + 20 * day, done: 0, lastAt: null, state: 'soon' as const }
  const show = (own: string, state: 'done' | 'soon' = 'soon') => {
    const onPlan = jest.fn()
    render(<Drills rows={[{ unit: { id: 'e-1', name: '宏远机械' }, keyFire: false, duties: [{ ...duty, state }] }]} asOf={now} own={own} said='' more={undefined} adding={false} onPlan={onPlan} onKeyFire={jest.fn()} />)
    return onPlan
  }
  test('what is owed says the clause, the period and how it stands; the own unit plans it from here', () => {
    const onPlan = show('e-1')
    for (const words of ['本期快到', '《消防安全管理规定》第四十条']) expect(screen.getByText(words)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '组织一场演练' }))
    expect(onPlan).toHaveBeenCalled()
  })
  test('another unit’s drill is not mine to plan; one that was held needs none', () => {
    show('office')
    show('e-1', 'done')
    expect(screen.queryByRole('button', { name: '组织一场演练' })).toBeNull()
  })
})
