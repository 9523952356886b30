/** A competition, its paper and an office that holds them, for tests of the quiz's pages. */
import type { PaperQuestion, QuizCard, QuizPaper, QuizResultView } from '@shared/contract/quiz'
import type { Problem } from '@shared/contract/envelope'
import { ownProblem, ProblemError } from '@/api/problem'
import type { Mine } from '@/quiz/cardWords'

/** 16 June 2027, 10:00 at +08:00: the office's clock. */
export const at = Date.UTC(2027, 5, 16, 2)
export const minute = 60_000
export const attempt = 'contest-1:p-1:2027-06-16:1'

export const card = (part: Partial<QuizCard> = {}): QuizCard => ({
  id: 'contest-1', title: '安全知识竞答', intro: '', owner: { id: 'county', name: '云溪县安委办' }, mode: 'contest', style: 'ordinary', from: at - 86_400_000, until: at + 86_400_000, open: true,
  questions: 3, minutes: 5, elderMinutes: 8, triesADay: 2, triesInAll: 999, points: { single: 5, multiple: 10, trueFalse: 5 }, passAt: 60, theme: null, perUnit: false, prizes: '', rulesText: '', countsAs: '计入第7项：自办知识竞答', ranked: false, ...part,
})
export const mine = (part: Partial<Mine> = {}): Mine => ({ triesToday: 2, triesLeft: 999, finished: 0, best: null, passed: false, running: null, because: '', ...part })
const question = (place: number, part: Partial<PaperQuestion>): PaperQuestion => ({ place, kind: 'single', many: false, category: 'fire', passage: '', picture: '', stem: `第${String(place)}问`, options: [], ...part })
export const questions = [
  question(0, { stem: '发现起火先做什么？', options: ['报警', '拍照', '围观', '回去取物'] }),
  question(1, { kind: 'multiple', many: true, stem: '灭火器要看什么？', options: ['压力表', '颜色', '有效期'] }),
  question(2, { kind: 'trueFalse', stem: '电梯可以用来逃生。', options: ['对', '错'] }),
]
export const paper = (part: Partial<QuizPaper> = {}): QuizPaper => ({ attempt, card: card(), fresh: true, elder: false, startedAt: at, endsAt: at + 5 * minute, now: at, questions, answers: [null, null, null], next: 0, ...part })
export const result = (part: Partial<QuizResultView> = {}): QuizResultView => ({
  attempt, card: card(), startedAt: at, finishedAt: at + minute, took: 65_000, elder: false, answered: 2, score: 5, full: 20, passed: false, standing: 'counted', held: null, say: '已计入，1 人次。',
  questions: questions.map((one, n) => ({ ...one, ref: `q-000${String(n)}@1`, hidden: false, key: n === 1 ? [0, 2] : [n === 2 ? 1 : 0], explanation: `因为第${String(n)}条`, clause: `《消防法》第${String(n)}条`, checkedOn: '2026-11-27', late: null, chosen: n === 0 ? [0] : n === 1 ? [1] : [], right: n === 0, points: n === 0 ? 5 : 0 })),
  mine: mine({ triesToday: 1, finished: 1, best: 25 }), ...part,
})
const refuse = (code: Problem['code'], kind: Problem['kind']) => { throw new ProblemError({ code, kind, say: code, trace: '' }) }

/** As the office keeps an attempt: the later tap holds, time is its own, the first end stays. */
export class QuizOffice {
  now = at
  online = true
  paper = paper()
  ended = false
  begun = true
  /** Loses the answer to the next request, which has been done. */
  losesNext = false
  /** What came with a finish after the end. */
  readonly late: { place: number; chosen: number[] }[] = []
  readonly claimed: number[] = []
  readonly calls: string[] = []
  readonly call = async (action: string, data: never): Promise<unknown> => {
    await Promise.resolve()
    if (!this.online) throw new ProblemError(ownProblem('offline'))
    this.calls.push(action)
    const value = this.answer(action, data)
    if (this.losesNext) {
      this.losesNext = false
      throw new ProblemError(ownProblem('offline'))
    }
    return value
  }
  private get over(): boolean { return this.now > this.paper.endsAt + 3000 }
  private answer(action: string, data: { place: number; chosen: number[]; claimedAt: number; answers: { place: number; chosen: number[]; claimedAt: number }[] }): unknown {
    switch (action) {
      case 'quiz.read': return { now: this.now, card: this.paper.card, mine: mine({ running: this.ended || !this.begun ? null : { attempt: this.paper.attempt, endsAt: this.paper.endsAt, over: this.over } }), bound: null }
      case 'quiz.start': return { ...this.paper, fresh: false, now: this.now }
      case 'quiz.answer': {
        if (this.ended) return refuse('quiz_ended', 'stale')
        if (this.over) return refuse('quiz_time_over', 'stale')
        this.put(data)
        return { attempt: this.paper.attempt, place: data.place, chosen: this.paper.answers[data.place], answered: 0, endsAt: this.paper.endsAt, now: this.now }
      }
      case 'quiz.finish':
        if (!this.ended && !this.over) data.answers.forEach((one) => this.put(one))
        else this.late.push(...data.answers.map(({ place, chosen }) => ({ place, chosen })))
        this.ended = true
        return result()
      default: return undefined
    }
  }
  private put({ place, chosen, claimedAt }: { place: number; chosen: number[]; claimedAt: number }): void {
    const claim = Math.min(claimedAt, this.now)
    if (claim < (this.claimed[place] ?? 0)) return
    this.claimed[place] = claim
    this.paper = { ...this.paper, answers: this.paper.answers.map((one, n) => (n === place ? chosen : one)) }
  }
}
