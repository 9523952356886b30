/** A session planned for now, over HTTP. */
import type { Input } from '@shared/contract/actions'
import type { Person } from './person'

const minute = 60_000
let made = 0
export const sessionId = (what: string): string => `${what}-${String((made += 1))}-${String(process.pid)}`

/** @param who by whose clock: the house's may be ahead of ours */
export const cardNow = (who: Person, change: Partial<Input<'session.create'>> = {}): Input<'session.create'> => ({
  id: sessionId('session'), activity: 'talk', title: '', venue: 'enterprise', scenario: null, jointIds: [], groups: [], stands: [], helperIds: [],
  startsAt: who.now() - 5 * minute, endsAt: who.now() + 120 * minute, place: { words: '集合点', position: null }, speaker: { role: null, name: '' }, topics: [], placement: null, ...change,
})
export const scanNow = (who: Person, code: string, change: Partial<Input<'session.checkIn'>> = {}) => who.call('session.checkIn', { code, claimedAt: who.now(), entry: 'camera', position: null, ...change })
