/**
 * What was tapped on a paper and not yet sent: the paper's own page keeps and sends it (quiz/paper/sender.ts). What a killed app has left goes
 * out when the app is there again, whatever page it opens on. Nothing is written here: an answer that comes twice counts once, by its time.
 */
import type { SavedAnswer } from '@shared/contract/quiz'
import { problemIn } from '@/api/problem'
import { oneAtATime } from './oneAtATime'
import type { Ports } from './ports'

export interface Tap {
  readonly chosen: readonly number[]
  /** By the office's clock, as this phone reckons it. */
  readonly claimedAt: number
  /** The office has it. */
  readonly saved: boolean
}
export type Taps = Readonly<Record<number, Tap>>

export const tapsRoom = 'quiz:taps:'

/** What the office has not acknowledged, in the order it was tapped. */
export const unsent = (taps: Taps): readonly SavedAnswer[] =>
  Object.entries(taps).filter(([, { saved }]) => !saved).map(([place, { chosen, claimedAt }]) => ({ place: Number(place), chosen: [...chosen], claimedAt })).sort((one, other) => one.claimedAt - other.claimedAt)

/** The time was over before they could be sent, or the paper has been ended meanwhile: the office keeps them as late ones, with the finish. */
export const isTooLate = (reason: unknown): boolean => ['quiz_time_over', 'quiz_ended'].includes(problemIn(reason).code)
async function sendLeft(attempt: string, answers: readonly SavedAnswer[], call: (action: 'quiz.answer' | 'quiz.finish', data: object) => Promise<unknown>): Promise<void> {
  try {
    for (const answer of answers) await call('quiz.answer', { attempt, ...answer })
  } catch (reason) {
    if (!isTooLate(reason)) throw reason
    await call('quiz.finish', { attempt, answers })
  }
}

/** @param me whose papers may go out: a resident's as well. @returns what sends those that lie here now; called again, what has not gone out before. */
export function leftTaps({ records, as, call }: Pick<Ports, 'records' | 'as' | 'call'>, me: () => string | undefined): () => Promise<void> {
  let left: Set<string> | undefined
  return oneAtATime(async () => {
    left ??= new Set(await records.keys(tapsRoom))
    const person = me()
    for (const key of left) {
      const attempt = key.slice(tapsRoom.length)
      if (attempt.split(':')[1] !== person) continue
      const kept = (await records.get(key)) as { readonly taps: Taps } | undefined
      try {
        await sendLeft(attempt, unsent(kept?.taps ?? {}), (action, data) => call(action, data as never, { as: as(), quiet: true }))
      } catch (reason) {
        const { kind } = problemIn(reason)
        // No network, or he must sign in again: another time. Anything else is said on the paper's own page.
        if (kind === 'later' || kind === 'sign_in') return
      }
      left.delete(key)
    }
  })
}
