/** A session planned for now, over HTTP. */
import type { Input } from '@shared/contract/actions'
import type { Person } from './person'

const minute = 60_000
let made = 0
export const sessionId = (what: string): string => `${what}-${String((made += 1))}-${String(process.pid)}`

export const cardNow = (change: Partial<Input<'session.create'>> = {}): Input<'session.create'> => ({
  id: sessionId('session'), activity: 'talk', title: '', venue: 'enterprise', scenario: null, jointIds: [], groups: [], stands: [], helperIds: [],
  startsAt: Date.now() - 5 * minute, endsAt: Date.now() + 120 * minute, place: { words: '集合点', position: null }, speaker: { role: null, name: '' }, topics: [], placement: null, ...change,
})
export const scanNow = (who: Person, code: string, change: Partial<Input<'session.checkIn'>> = {}) => who.call('session.checkIn', { code, claimedAt: Date.now(), entry: 'camera', position: null, ...change })
