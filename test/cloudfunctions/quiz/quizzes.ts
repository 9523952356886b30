/** A bank, a competition and its players, by use-case calls as phones make them. */
import type { Input, Output } from '@shared/contract/actions'
import { difficulties, quizCategories, type Difficulty, type QuizCategory } from '@shared/domain/quizWords'
import type { Caller } from '@office/ports/caller'
import type { Office } from '@office/ports/office'
import { versionsOf } from '@office/records/quizCache'
import { onPaper } from '@office/records/quizPaper'
import { finishQuiz } from '@office/usecases/quiz/finishQuiz'
import { moveCompetition } from '@office/usecases/quiz/moveCompetition'
import { readCompetition } from '@office/usecases/quiz/readCompetition'
import { saveAnswer } from '@office/usecases/quiz/saveAnswer'
import { saveCompetition } from '@office/usecases/quiz/saveCompetition'
import { saveQuestion } from '@office/usecases/quiz/saveQuestion'
import { startAttempt } from '@office/usecases/quiz/startAttempt'
import { as, june, openCounty, type County } from '../hazard/county'

export type Card = Input<'quiz.saveCompetition'>['card']
export type Question = Input<'quiz.saveQuestion'>['question']
export type Paper = Output<'quiz.start'>
const hour = 3_600_000
let made = 0

/** A question like no other; its explanation and clause can be looked for in any answer. */
export function question(n: number, change: Partial<Question> = {}): Question {
  const kinds = ['single', 'multiple', 'trueFalse', 'case'] as const
  const kind = change.kind ?? kinds[n % kinds.length]!
  const options = kind === 'trueFalse' ? ['对', '错'] : [`先撤离${String(n)}`, `先拍照${String(n)}`, `先报告${String(n)}`, `先切断${String(n)}`]
  return {
    kind, stem: `第${String(n)}种情形下应当先做什么？`, passage: kind === 'case' ? `某车间第${String(n)}班发生冒烟，班长在场。` : '', picture: '', options,
    key: kind === 'multiple' ? [0, 2] : kind === 'trueFalse' ? [n % 2] : [n % 4], explanation: `机密解析${String(n)}：人员安全第一。`, clause: `机密依据《条例》第${String(n)}条`, checkedOn: '2026-11-27',
    category: Object.keys(quizCategories)[n % 11] as QuizCategory, difficulty: Object.keys(difficulties)[n % 3] as Difficulty, industry: 'general', ...change,
  }
}
/** Puts so many into the office's bank. */
export async function fillBank({ office }: { readonly office: Office }, count: number, of: (n: number) => Partial<Question> = () => ({}), by: Caller = as('p-clerk')): Promise<readonly string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const id = `question-${String((made += 1))}`
    await saveQuestion(office, by, { id, version: 0, question: question(made, of(n)) })
    ids.push(id)
  }
  return ids
}
/** The county with so many questions in the office's bank. */
export async function quizCounty(questions: number): Promise<County> {
  const county = await openCounty()
  await fillBank(county, questions)
  return county
}
/** J12's: five random questions, five minutes, two tries a day; for everybody, from nine to a week later. */
export const card = (change: Partial<Card> = {}): Card => ({
  title: '安全知识竞赛', intro: '', mode: 'contest', style: 'ordinary', audience: { kind: 'public' }, from: june - hour, until: june + 7 * 24 * hour, bank: 'office', industries: [],
  rules: [{ category: null, difficulty: null, count: 5 }], themes: [], minutes: 5, tries: { aDay: 2, inAll: 60 }, scoring: { single: 20, multiple: 20, trueFalse: 20, partial: 'half', passAt: 60 },
  fairness: { secondsEach: 0, startsPerNetwork: 0 }, national: false, prizes: '', rulesText: '', bound: null, ...change,
})
export const freshQuiz = (): string => `quiz-${String((made += 1)).padStart(4, '0')}`
/** Saved and published. */
export async function opened({ office }: { readonly office: Office }, change: Partial<Card> = {}, by: Caller = as('p-clerk'), id = freshQuiz()): Promise<string> {
  const { summary } = await saveCompetition(office, by, { id, version: 0, card: card(change) })
  await moveCompetition(office, by, { id, version: summary.version, move: 'open', ground: '' })
  return id
}
export const start = ({ office }: { readonly office: Office }, who: Caller, competition: string, elder = false): Promise<Paper> => startAttempt(office, who, { competition, elder })
export const answer = ({ office, clock }: County, who: Caller, attempt: string, place: number, chosen: number[]) => saveAnswer(office, who, { attempt, place, chosen, claimedAt: clock.now() })
export const finish = ({ office }: { readonly office: Office }, who: Caller, attempt: string) => finishQuiz(office, who, { attempt, answers: [] })

/** What is right on this paper, by place: known to tests alone. */
export async function keysOf({ office }: { readonly office: Office }, attempt: string): Promise<readonly number[][]> {
  const stored = (await office.store.get('quizAttempt', attempt))!
  const versions = await versionsOf(office, stored.paper.map(({ ref }) => ref))
  return stored.paper.map(({ order }, n) => onPaper(order, versions[n]!.key))
}
/** Answers so many places right and the next ones wrong, ten seconds each. */
export async function answerSome(county: County, who: Caller, paper: Paper, right: number, wrong = 0): Promise<void> {
  const keys = await keysOf(county, paper.attempt)
  for (let place = 0; place < right + wrong; place += 1) {
    county.clock.set(county.clock.now() + 10_000)
    const key = keys[place]!
    const { options } = paper.questions[place]!
    await answer(county, who, paper.attempt, place, place < right ? key : [options.findIndex((_, n) => !key.includes(n))])
  }
}
/** A whole try: so many right, the rest of five wrong, handed in. @returns the attempt */
export async function play(county: County, who: Caller, competition: string, right = 5): Promise<string> {
  const paper = await start(county, who, competition)
  await answerSome(county, who, paper, right, 5 - right)
  await finish(county, who, paper.attempt)
  return paper.attempt
}
/** What the competition's card says of who took part. */
export const countedIn = async ({ office }: { readonly office: Office }, id: string) => (await readCompetition(office, as('p-clerk'), { id })).summary.counted
