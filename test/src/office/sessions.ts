/** Sessions as the office tells them, for tests of pages. */
import type { SessionSummary, SessionView } from '@shared/contract/session'
import type { Card } from '@/office/session/plan/card'

/** 16 June 2027, 10:00 at +08:00. */
export const now = Date.UTC(2027, 5, 16, 2)
export const hour = 3_600_000
const sources = { self: 0, staff: 0, heads: 0, paper: 0, outside: 0 }

export const session = (part: Partial<SessionSummary> = {}): SessionSummary => ({
  id: 's00000000000000000000000001', title: '应急演练', kind: 'drill', state: 'planned', lead: { id: 'e-1', name: '宏远机械' }, place: '一车间东侧广场',
  startsAt: now - hour, endsAt: now + hour, stand: null, rule: '每人只计一次。', activity: 'drill', activityLabel: '应急演练', venue: 'enterprise', version: 3,
  expected: 120, times: 118, sources: { ...sources, self: 5, staff: 113 }, evidence: [], counted: false, owes: '', relations: ['organiser'], seriesId: '', ...part,
})
export const card = (part: Partial<Card> = {}): Card => ({
  activity: 'drill', title: '', venue: 'enterprise', scenario: 'hotWork', jointIds: [], groups: [], stands: [], helperIds: [], startsAt: now, endsAt: now + 2 * hour,
  place: { words: '一车间', position: null }, speaker: { role: null, name: '' }, topics: [], placement: null, ...part,
})
export const view = (summary: Partial<SessionSummary> = {}, part: Partial<SessionView> = {}): SessionView => ({
  summary: session(summary), card: card(), jointUnits: [], named: [], countedIn: { words: '5a 5b', asks: false }, moves: ['open', 'close', 'cancel'], changeable: true,
  codes: [{ code: '7K3M9QX2B4C8D', stand: null, rotating: false, path: '/s/7K3M9QX2B4C8D', createdAt: now }], proofs: [], uncounted: 0, heldWaiting: 0, assessment: null,
  steps: [{ move: 'create', label: '安排', at: now - 24 * hour, by: '钱红梅', ground: '' }], asOf: now, ...part,
})
