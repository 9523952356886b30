/** What may happen to attempts, in any order, and what a person with a pencil would have counted meanwhile. */
import fc from 'fast-check'
import { civilDay, startOfDay } from '@shared/domain/calendar'
import { grace } from '@shared/domain/quizTries'
import type { Caller } from '@office/ports/caller'
import { Refusal } from '@office/records/refusal'
import { correctAttempts } from '@office/usecases/quiz/correctAttempts'
import { decideHeldAttempts } from '@office/usecases/quiz/decideHeldAttempts'
import { endOverdueAttempts } from '@office/usecases/quiz/endOverdueAttempts'
import { finishQuiz } from '@office/usecases/quiz/finishQuiz'
import { as, type County } from '../hazard/county'
import { resident } from '../session/sessions'
import { answer, keysOf, opened, start } from './quizzes'

const minute = 60_000
const people: readonly Caller[] = [as('p-welder'), as('p-head'), as('p-safety2'), as('p-liaison'), resident(1), resident(2)]
const words = ['start', 'start', 'start', 'right', 'right', 'right', 'right', 'wrong', 'wrong', 'drop', 'finish', 'finish', 'again', 'wait', 'wait', 'expire', 'midnight', 'job', 'decide', 'withdraw', 'withdraw', 'restore'] as const
export interface Act { readonly quiz: number; readonly person: number; readonly place: number; readonly does: (typeof words)[number] }
export const act: fc.Arbitrary<Act> = fc.record({ quiz: fc.nat(2), person: fc.nat(people.length - 1), place: fc.nat(4), does: fc.constantFrom(...words) })

/** Minutes, tries, and the least time an answer takes: the third is guarded. */
export const secondsEach = 20
export interface Quiz { readonly id: string; readonly national: boolean; readonly owner: Caller; readonly guarded: boolean }
export async function openAll(county: County): Promise<readonly Quiz[]> {
  const officer = as('p-safety')
  const clerk = as('p-clerk')
  // Half a multiple choice is worth nothing, so that the pencil can count right ones.
  const scoring = { single: 20, multiple: 20, trueFalse: 20, partial: 'none', passAt: 60 } as const
  return [
    { id: await opened(county, { scoring, national: true }, clerk), national: true, owner: clerk, guarded: false },
    { id: await opened(county, { scoring, audience: { kind: 'units', unitIds: ['e-hongyuan'] }, tries: { aDay: 1, inAll: 2 } }, officer), national: false, owner: officer, guarded: false },
    { id: await opened(county, { scoring, fairness: { secondsEach, startsPerNetwork: 0 } }, clerk), national: false, owner: clerk, guarded: true },
  ]
}

/** One try as the pencil knows it. */
export interface Noted {
  readonly attempt: string
  readonly quiz: Quiz
  readonly who: Caller
  readonly startedAt: number
  readonly endsAt: number
  /** Place → whether the last tap was right, and when the last answer came. */
  readonly taps: Map<number, boolean>
  lastAt: number
  finishedAt: number
  verdict: 'count' | 'refuse' | null
  /** Corrections: odd = taken back. */
  turn: number
}
export class Pencil {
  readonly tries: Noted[] = []
  running = (quiz: Quiz, who: Caller): Noted | undefined => this.tries.find((one) => one.quiz === quiz && one.who === who && one.finishedAt === 0)
  /** Of the guarded one: faster than reading. */
  readonly isHeld = ({ quiz, taps, lastAt, startedAt }: Noted): boolean => quiz.guarded && taps.size > 0 && lastAt - startedAt < taps.size * secondsEach * 1000
  get counted(): readonly Noted[] {
    return this.tries.filter((one) => one.finishedAt > 0 && one.taps.size > 0 && (!this.isHeld(one) || one.verdict === 'count') && one.turn % 2 === 0)
  }
}

export async function play(county: County, quizzes: readonly Quiz[], pencil: Pencil, { quiz: at, person, place, does }: Act): Promise<void> {
  const { clock } = county
  // Whoever taps or hands in is somebody who has a paper, so that histories get somewhere; whoever starts may be anybody.
  const under = pencil.tries.filter(({ finishedAt }) => finishedAt === 0)
  const going = does === 'start' ? undefined : under[(at * people.length + person) % Math.max(1, under.length)]
  const quiz = going?.quiz ?? quizzes[at]!
  const who = going?.who ?? people[person]!
  const noted = pencil.running(quiz, who)
  const over = noted !== undefined && clock.now() > noted.endsAt + grace
  const tap = async (right: boolean): Promise<void> => {
    if (!noted) return
    clock.set(clock.now() + 5_000)
    const key = (await keysOf(county, noted.attempt))[place]!
    const chosen = right ? key : [[0, 1].find((option) => !key.includes(option)) ?? key[0]!]
    const isOver = clock.now() > noted.endsAt + grace
    await answer(county, who, noted.attempt, place, chosen).then(() => {
      expect(isOver).toBe(false)
      // The very same choice again is no new answer.
      const same = noted.taps.has(place) && noted.taps.get(place) === (chosen.join() === key.join())
      noted.taps.set(place, chosen.join() === key.join())
      if (!same) noted.lastAt = clock.now()
    }, (error: unknown) => { if (!(error instanceof Refusal && isOver)) throw error })
  }
  const steps: Record<Act['does'], () => Promise<unknown>> = {
    start: async () => {
      const today = pencil.tries.filter((one) => one.quiz === quiz && one.who === who && civilDay(one.startedAt) === civilDay(clock.now())).length
      const inAll = pencil.tries.filter((one) => one.quiz === quiz && one.who === who).length
      const mayNot = (at === 1 && !who.home?.scopes.includes('e-hongyuan')) || (!(noted && !over) && (at === 1 ? today >= 1 || inAll >= 2 : today >= 2))
      const paper = await start(county, who, quiz.id).catch((error: unknown) => { if (!(error instanceof Refusal)) throw error })
      if (noted && over) noted.finishedAt = noted.endsAt
      expect(paper === undefined).toBe(mayNot)
      if (!paper) return
      expect(paper.fresh).toBe(!(noted && !over))
      if (!paper.fresh) expect([paper.attempt, paper.answers.filter((one) => one !== null).length]).toEqual([noted!.attempt, noted!.taps.size])
      else pencil.tries.push({ attempt: paper.attempt, quiz, who, startedAt: clock.now(), endsAt: paper.endsAt, taps: new Map(), lastAt: 0, finishedAt: 0, verdict: null, turn: 0 })
    },
    right: () => tap(true),
    wrong: () => tap(false),
    drop: () => Promise.resolve(clock.set(clock.now() + minute)),
    finish: async () => {
      if (!noted) return
      const { score } = await finishQuiz(county.office, who, { attempt: noted.attempt, answers: [] })
      noted.finishedAt = Math.min(clock.now(), noted.endsAt)
      expect(score).toBe([...noted.taps.values()].filter(Boolean).length * 20)
    },
    again: async () => {
      const ended = pencil.tries.find((one) => one.who === who && one.finishedAt > 0)
      if (ended) expect((await finishQuiz(county.office, who, { attempt: ended.attempt, answers: [] })).finishedAt).toBe(ended.finishedAt)
    },
    wait: () => Promise.resolve(clock.set(clock.now() + minute)),
    expire: () => Promise.resolve(clock.set(clock.now() + 6 * minute)),
    midnight: () => Promise.resolve(clock.set(startOfDay(clock.now()) + 24 * 60 * minute - minute)),
    job: () => everythingOver(county, pencil),
    decide: async () => {
      const held = pencil.tries.filter((one) => one.finishedAt > 0 && pencil.isHeld(one))
      const one = held[person % Math.max(1, held.length)]
      if (!one) return
      const verdict = place > 1 ? 'count' : 'refuse'
      const told = await decideHeldAttempts(county.office, one.quiz.owner, { id: one.quiz.id, attempts: [one.attempt], verdict, ground: '问过本人' })
      expect(told).toEqual(one.verdict === null ? { decided: 1, skipped: 0 } : { decided: 0, skipped: 1 })
      one.verdict ??= verdict
    },
    withdraw: async () => {
      const one = pencil.counted[(person * 3 + at) % Math.max(1, pencil.counted.length)]
      if (one) await correct(county, one, 'withdraw', one.turn < 3)
    },
    restore: async () => {
      const out = pencil.tries.filter(({ turn }) => turn % 2 === 1)
      const one = out[person % Math.max(1, out.length)]
      if (one) await correct(county, one, 'restore', one.turn < 2)
    },
  }
  await steps[does]()
}
/** Sent twice: the second changes nothing. */
async function correct(county: County, one: Noted, verdict: 'withdraw' | 'restore', may: boolean): Promise<void> {
  const asked = { id: one.quiz.id, attempts: [{ attempt: one.attempt, turn: one.turn }], verdict, ground: '由别人代答，已问过' }
  expect(await correctAttempts(county.office, one.quiz.owner, asked)).toEqual(may ? { corrected: 1, skipped: 0 } : { corrected: 0, skipped: 1 })
  expect(await correctAttempts(county.office, one.quiz.owner, asked)).toEqual({ corrected: 0, skipped: 1 })
  if (may) one.turn += 1
}
/** The job ends whatever has run out. */
export async function everythingOver(county: County, pencil: Pencil): Promise<void> {
  await endOverdueAttempts(county.office, Number.POSITIVE_INFINITY)
  const now = county.clock.now()
  for (const one of pencil.tries) if (one.finishedAt === 0 && now - grace - 15_000 > one.endsAt) one.finishedAt = one.endsAt
}
