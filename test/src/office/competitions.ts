/** Competitions as the office tells them, for tests of pages. */
import type { CompetitionView } from '@shared/contract/quizOffice'
import type { Card, Summary } from '@/office/quiz/shown'

/** 16 June 2027, 10:00 at +08:00. */
export const now = Date.UTC(2027, 5, 16, 2)
const hour = 3_600_000

export const summary = (part: Partial<Summary> = {}): Summary => ({
  id: 'quiz00000001', version: 2, state: 'open', title: '全员消防知识答题', owner: { id: 'office', name: '云溪经开区安委办' }, from: now - 24 * hour, until: now + 6 * 24 * hour,
  national: false, mode: 'contest', counted: { persons: 118, times: 203, passed: 150, held: 2 }, ...part,
})
export const card = (part: Partial<Card> = {}): Card => ({
  title: '全员消防知识答题', intro: '', mode: 'contest', style: 'ordinary', audience: { kind: 'units', unitIds: ['office'] }, from: now - 24 * hour, until: now + 6 * 24 * hour, bank: 'office', industries: [],
  rules: [{ category: 'fire', difficulty: 'easy', count: 3 }, { category: 'gas', difficulty: null, count: 2 }], themes: [], minutes: 5, tries: { aDay: 2, inAll: 60 },
  scoring: { single: 20, multiple: 20, trueFalse: 20, partial: 'half', passAt: 60 }, fairness: { secondsEach: 2, startsPerNetwork: 1000 }, national: false, prizes: '', rulesText: '', bound: null, ...part,
})
export const view = (its: Partial<Summary> = {}, part: Partial<CompetitionView> = {}): CompetitionView => ({
  summary: summary(its), card: card(), audience: [{ id: 'office', name: '云溪经开区安委办' }], bound: null, ranking: { on: false, ground: '' }, own: true, moves: ['close'], pool: [], short: '',
  steps: [{ move: 'create', label: '准备', at: now - 48 * hour, by: '王丽', ground: '' }], asOf: now, ...part,
})
