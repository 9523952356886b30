/** What an officer may say about an ended attempt, always with a ground: a held one is decided once; one that counts may be taken back, and be counted again once. */
import type { AttemptStanding } from './quizFairness'
import type { Tone } from './words'

export const attemptVerdicts = {
  count: { label: '计入', from: 'held', to: 'counted', tone: 'safe' },
  refuse: { label: '不计入', from: 'held', to: 'refused', tone: 'off' },
  withdraw: { label: '撤回计入', from: 'counted', to: 'withdrawn', tone: 'off' },
  restore: { label: '重新计入', from: 'withdrawn', to: 'counted', tone: 'safe' },
} as const satisfies Record<string, { label: string; from: AttemptStanding; to: AttemptStanding; tone: Tone }>
export type AttemptVerdict = keyof typeof attemptVerdicts

/** @param turn corrections so far: 0 as it was counted, 1 taken back, 2 counted again, 3 taken back for good. */
export const mayCorrect = (verdict: 'withdraw' | 'restore', standing: AttemptStanding, turn: number): boolean =>
  standing === attemptVerdicts[verdict].from && (verdict === 'withdraw' || turn < 2)
