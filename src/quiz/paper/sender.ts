/**
 * Keeps every tap on the phone, then sends it, one at a time and the latest of each question; what waits for the network goes out when it is
 * back. A contest's answers count by reaching the office before its time is over, so nothing else of the phone stands before them.
 */
import type { AnswerInput, AttemptAnswer, QuizPaper, SavedAnswer } from '@shared/contract/quiz'
import type { Problem } from '@shared/contract/envelope'
import { problemIn } from '@/api/problem'
import { isTooLate, unsent, type Taps } from '@/outbox/keptTaps'
import type { KeptTaps } from '../keptPapers'
import { acknowledged, merged } from './sheet'

/** ms between two tries while the office cannot be reached. */
const pause = 3_000

export interface SenderPorts {
  /** ms since 1970 by the phone's clock. */
  now(): number
  after(ms: number, call: () => void): () => void
  answer(input: AnswerInput): Promise<AttemptAnswer>
  /** The time is over: what was tapped before it goes with the finish, and is kept there as late. */
  late(answers: readonly SavedAnswer[]): Promise<unknown>
  /** Whether it is durable. */
  keep(kept: KeptTaps): Promise<boolean>
}
export interface Sending {
  readonly taps: Taps
  /** How far the office's clock is ahead, ms. */
  readonly ahead: number
  readonly at: number
  /** The last try did not reach the office. */
  readonly cut: boolean
  /** The phone is too full to keep a tap: what is not sent is only on the screen. */
  readonly full: boolean
  /** The office takes no more answers: time over, or handed in elsewhere. */
  readonly ended: boolean
  /** What the office said against an answer. */
  readonly refused: Problem | undefined
}
export interface Sender {
  state(): Sending
  /** Called after every change of `state()`, until the answer is called. What waits goes out all the same. */
  listen(changed: () => void): () => void
  tap(place: number, chosen: readonly number[]): void
  look(at: number): void
  /** The paper as the office has it now, and its clock. */
  adopt(paper: Pick<QuizPaper, 'answers' | 'now'>): void
  /** What the office's clock says now. */
  clock(officeNow: number): void
  /** Sends what waits, at once. */
  send(): Promise<void>
  /** It is handed in: the rest goes with it. */
  end(): void
}

export function openSender(attempt: string, start: Pick<Sending, 'taps' | 'ahead' | 'at'>, { now, after, answer, late, keep }: SenderPorts): Sender {
  let state: Sending = { ...start, cut: false, full: false, ended: false, refused: undefined }
  let changed = (): void => undefined
  let running: Promise<void> | undefined
  let callOff: (() => void) | undefined
  let writing: Promise<unknown> = Promise.resolve()

  const set = (change: Partial<Sending>): void => {
    state = { ...state, ...change }
    changed()
  }
  const write = (): Promise<unknown> => {
    writing = writing.then(async () => {
      if (state.ended) return
      const kept = await keep({ taps: state.taps, ahead: state.ahead, at: state.at })
      if (kept === state.full) set({ full: !kept })
    })
    return writing
  }
  const sendAll = async (): Promise<void> => {
    for (let next = unsent(state.taps)[0]; next && !state.ended; next = unsent(state.taps)[0]) {
      try {
        const saved = await answer({ attempt, ...next }).catch(async (reason: unknown) => {
          if (isTooLate(reason)) await late(unsent(state.taps))
          throw reason
        })
        set({ taps: acknowledged(state.taps, next, saved.chosen), ahead: saved.now - now(), cut: false, refused: undefined })
        void write()
      } catch (reason) {
        const problem = problemIn(reason)
        if (isTooLate(reason) || problem.code === 'not_found') return set({ ended: true })
        if (problem.kind === 'fix') {
          // Nothing of the paper can be meant by it: it must not stand before the others.
          const { [next.place]: _, ...taps } = state.taps
          set({ taps, refused: problem })
          continue
        }
        set({ cut: true, refused: problem.kind === 'later' ? undefined : problem })
        callOff = after(pause, () => { void send() })
        return
      }
    }
  }
  const send = (): Promise<void> => {
    callOff?.()
    running ??= writing.then(sendAll).finally(() => { running = undefined })
    return running
  }
  return {
    state: () => state,
    listen(then) {
      changed = then
      return () => { if (changed === then) changed = () => undefined }
    },
    tap(place, chosen) {
      const before = state.taps[place]?.claimedAt ?? 0
      set({ taps: { ...state.taps, [place]: { chosen, claimedAt: Math.max(before + 1, Math.round(now() + state.ahead)), saved: false } } })
      void write()
      void send()
    },
    look(at) { set({ at }); void write() },
    adopt(paper) { set({ taps: merged(paper, state.taps), ahead: paper.now - now(), ended: false }) },
    clock(officeNow) { set({ ahead: officeNow - now() }) },
    send,
    end() { callOff?.(); set({ ended: true }) },
  }
}

const open = new Map<string, Sender>()
/** One a paper, as long as the app lives: a page that was left in a dead spot and one that comes back share it. */
export function senderOf(attempt: string, make: () => Sender): Sender {
  const there = open.get(attempt)
  if (there && !there.state().ended) return there
  const sender = make()
  open.set(attempt, sender)
  return sender
}
