/** What 云溪 asks its people: a contest that the office prepares. */
import type { CompetitionInput } from '@shared/contract/quizOffice'
import type { Office } from '../../ports/office'
import { saveCompetition } from '../../usecases/quiz/saveCompetition'
import { sampleCaller } from './caller'

const hour = 3_600_000
const day = 24 * hour
type Card = CompetitionInput['card']

const contest = (base: number, part: Partial<Card>): Card => ({
  title: '全员消防知识答题', intro: '下班前五分钟，五道题，学一条算一条。', mode: 'contest', style: 'ordinary', audience: { kind: 'units', unitIds: ['office'] }, from: base + 8 * day, until: base + 22 * day, bank: 'office', industries: [],
  rules: [{ category: 'fire', difficulty: 'easy', count: 3 }, { category: 'evacuation', difficulty: null, count: 2 }], themes: [], minutes: 5, tries: { aDay: 2, inAll: 20 },
  scoring: { single: 20, multiple: 20, trueFalse: 20, partial: 'half', passAt: 60 }, fairness: { secondsEach: 2, startsPerNetwork: 1000 }, national: false, prizes: '',
  rulesText: '云溪经开区各单位的职工都可以参加，每天两次。不收费，不设奖，不要求转发。', bound: null, ...part,
})

/** Each step is one that may be made again: a start that was killed goes on. */
export async function playCompetitions(office: Office, base: number, set: (at: number) => void): Promise<void> {
  set(base + 20 * hour)
  if (!(await office.store.get('competition', 'sample-quiz-draft'))) await saveCompetition(office, sampleCaller('p-clerk'), { id: 'sample-quiz-draft', version: 0, card: contest(base, {}) })
}
