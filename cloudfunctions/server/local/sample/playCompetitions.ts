/** What 云溪 asks its people: a contest the office has published, taken by some and once in a haste, and one it prepares. */
import type { CompetitionInput } from '@shared/contract/quizOffice'
import type { Output } from '@shared/contract/actions'
import { civilDay } from '@shared/domain/calendar'
import type { Office } from '../../ports/office'
import { versionsOf } from '../../records/quizCache'
import { onPaper } from '../../records/quizPaper'
import { finishQuiz } from '../../usecases/quiz/finishQuiz'
import { moveCompetition } from '../../usecases/quiz/moveCompetition'
import { saveCompetition } from '../../usecases/quiz/saveCompetition'
import { startAttempt } from '../../usecases/quiz/startAttempt'
import { sampleCaller } from './caller'
import { samplePersons } from './people'

const second = 1000
const hour = 3_600_000
const day = 24 * hour
const quiz = 'sample-quiz-fire'
type Card = CompetitionInput['card']

const contest = (from: number, part: Partial<Card>): Card => ({
  title: '全员消防知识答题', intro: '下班前五分钟，五道题，学一条算一条。', mode: 'contest', style: 'ordinary', audience: { kind: 'units', unitIds: ['office'] }, from, until: from + 21 * day, bank: 'office', industries: [],
  rules: [{ category: 'fire', difficulty: 'easy', count: 5 }], themes: [], minutes: 5, tries: { aDay: 2, inAll: 40 },
  scoring: { single: 20, multiple: 20, trueFalse: 20, partial: 'half', passAt: 60 }, fairness: { secondsEach: 2, startsPerNetwork: 1000 }, national: false, prizes: '',
  rulesText: '云溪经开区各单位的职工都可以参加，每天两次。不收费，不设奖，不要求转发。', bound: null, ...part,
})
/** Those with a unit; the office's own do not take part in what they run. */
const players = samplePersons.filter(({ posts }) => posts[0] !== undefined && posts[0].unitId !== 'office').map(({ id }) => id).slice(0, 24)
/** So fast nobody reads. */
const hasty = 7

/** Some know more than others, and every one something else. */
const knows = (player: number, place: number): boolean => (player * 7 + place * 3) % 10 < 4 + (player % 6)
async function answersOf(office: Office, { attempt, questions }: Output<'quiz.start'>, player: number, claimedAt: number) {
  const paper = (await office.store.get('quizAttempt', attempt))?.paper ?? []
  const versions = await versionsOf(office, paper.map(({ ref }) => ref))
  return questions.map(({ place, options }) => {
    const key = onPaper(paper[place]?.order ?? [], versions[place]?.key ?? [])
    return { place, chosen: knows(player, place) ? key : [Math.max(0, options.findIndex((_, n) => !key.includes(n)))], claimedAt }
  })
}

/** Each step is one that may be made again: a start that was killed goes on. */
export async function playCompetitions(office: Office, base: number, set: (at: number) => void): Promise<void> {
  const clerk = sampleCaller('p-clerk')
  const from = base + day + 8 * hour
  set(base + day)
  if (!(await office.store.get('competition', quiz))) await saveCompetition(office, clerk, { id: quiz, version: 0, card: contest(from, {}) })
  if ((await office.store.get('competition', quiz))?.state === 'draft') await moveCompetition(office, clerk, { id: quiz, version: 1, move: 'open', ground: '' })
  if (!(await office.store.get('competition', 'sample-quiz-draft'))) await saveCompetition(office, clerk, { id: 'sample-quiz-draft', version: 0, card: contest(base + 10 * day, { title: '燃气安全答题', rules: [{ category: 'gas', difficulty: 'easy', count: 3 }, { category: 'firstAid', difficulty: null, count: 2 }] }) })
  for (const [n, person] of players.entries()) {
    const at = from + n * 300 * second
    set(at)
    if ((await office.store.get('quizAttempt', `${quiz}:${person}:${civilDay(at)}:1`))?.state === 'finished') continue
    const paper = await startAttempt(office, sampleCaller(person), { competition: quiz, elder: false })
    const end = at + (n === hasty ? 4 : 50 + n) * second
    set(end)
    await finishQuiz(office, sampleCaller(person), { attempt: paper.attempt, answers: await answersOf(office, paper, n, end) })
  }
}
