import { byUrgency, remaining, urgencyOf, type Dated } from '@/office/hazard/due'

const hour = 3_600_000
const now = Date.UTC(2027, 5, 16, 2, 0) // 16 June 2027, 10:00 in the county
const item = (part: Partial<Dated>): Dated => ({ state: 'submitted', level: 'ordinary', suspicion: 'ordinary', dueAt: now + 50 * hour, late: false, ...part })

describe('how urgent a case is', () => {
  test.each([
    ['past its deadline', item({ dueAt: now - 1 }), 'late'],
    ['late by the office’s word', item({ late: true }), 'late'],
    ['late and major is late', item({ late: true, level: 'major' }), 'late'],
    ['graded major', item({ level: 'major' }), 'major'],
    ['suspected major', item({ suspicion: 'major' }), 'major'],
    ['due before midnight', item({ dueAt: now + 13 * hour }), 'today'],
    ['due after midnight in the county, still today in UTC', item({ dueAt: now + 14 * hour }), 'later'],
    ['closed', item({ state: 'closed', late: true, level: 'major' }), 'over'],
  ] as const)('%s', (_, dated, urgency) => {
    expect(urgencyOf(dated, now)).toBe(urgency)
  })

  test.each([
    [now - 30 * 60_000, '逾期 30 分钟'],
    [now - 26 * hour, '逾期 26 小时'],
    [now - 72 * hour, '逾期 3 天'],
    [now + 20_000, '还剩 1 分钟'],
    [now + 47.5 * hour, '还剩 47 小时'],
    [now + 49 * hour, '还剩 2 天'],
  ])('%i says %s', (dueAt, words) => {
    expect(remaining(item({ dueAt }), now)).toBe(words)
  })

  test('nothing is said of a closed case', () => {
    expect(remaining(item({ state: 'closed', dueAt: 0 }), now)).toBe('')
  })
})

describe('the order of the list (face.md screen 3)', () => {
  test('overdue, then major, then today, then later; nearest deadline first; empty groups left out', () => {
    const rows = [
      { ...item({}), id: 'later' },
      { ...item({ dueAt: now + hour }), id: 'today' },
      { ...item({ suspicion: 'major' }), id: 'major' },
      { ...item({ dueAt: now - hour }), id: 'late' },
      { ...item({ dueAt: now - 9 * hour }), id: 'latest' },
    ]
    expect(byUrgency(rows, now).map((group) => [group.urgency, group.rows.map((row) => row.id)])).toEqual([
      ['late', ['latest', 'late']], ['major', ['major']], ['today', ['today']], ['later', ['later']],
    ])
  })

  test('closed cases keep the order the office gave', () => {
    const rows = ['c', 'a', 'b'].map((id) => ({ ...item({ state: 'closed', dueAt: 0 }), id }))
    expect(byUrgency(rows, now)[0]?.rows.map((row) => row.id)).toEqual(['c', 'a', 'b'])
  })
})
