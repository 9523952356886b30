import type { EntryItem, Item } from '@/outbox/item'
import { answersKept, heads, inTurn, spent } from '@/outbox/turns'

const entry = (turn: number, more: Partial<EntryItem> = {}, session = 'drill-one'): EntryItem => ({
  v: 1, kind: 'entry', id: `e${String(turn)}`, state: 'waiting', who: 'p', at: 1000 - turn, attempts: 0, nextAt: 0, photos: [], turn,
  entry: { action: 'session.call', data: { id: session, marks: [] } }, ...more,
})
const ids = (items: readonly Item[]) => items.map(({ id }) => id)

describe('the order of what was entered (R-04, J8)', () => {
  it('is that of the taps, even where the clock was set back between them', () => {
    expect(ids(inTurn([entry(3), entry(2), entry(1)]))).toEqual(['e1', 'e2', 'e3'])
  })
  it('lets another session pass one that waits', () => {
    expect(ids(heads([entry(1), entry(2), entry(3, {}, 'talk-two')]))).toEqual(['e1', 'e3'])
  })
  it('does not wait for what was refused or sent', () => {
    expect(ids(heads([entry(1, { state: 'refused' }), entry(2, { state: 'sent' }), entry(3)]))).toEqual(['e3'])
  })
  it('keeps the newest answers of a session and lets the older go', () => {
    const sent = Array.from({ length: answersKept + 2 }, (_, n) => entry(n + 1, { state: 'sent' }))
    expect(ids(spent([...sent, entry(99)], 'drill-one'))).toEqual(['e2', 'e1'])
    expect(spent(sent, 'talk-two')).toEqual([])
  })
})
