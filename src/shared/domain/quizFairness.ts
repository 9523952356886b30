/** What cannot be believed at once is held and shown, never dropped (T-14): too fast for anybody, or one network too often. */
import type { Fairness, QuizMode } from './quizCompetition'

export const holdReasons = { tooFast: '答题快过读题', network: '同一网络开始答题过多', late: '断网晚到' } as const
export type HoldReason = keyof typeof holdReasons

/** Where an attempt stands. `empty`: nothing was answered; it was a try and counts nowhere. `withdrawn`: it counted, and an officer has taken that back with a ground: whatever was made of it (a certificate) is void. */
export const attemptStandings = { running: '答题中', counted: '已计入', held: '待核', refused: '不计入', withdrawn: '已撤回计入', empty: '未作答', practice: '练习' } as const
export type AttemptStanding = keyof typeof attemptStandings

/** Whether there were more starts from the network than its cap allows; `before` = those of this hour before this one. */
export const isOverNetwork = ({ startsPerNetwork }: Fairness, before: number): boolean => startsPerNetwork > 0 && before >= startsPerNetwork

/** Why it is held; undefined = it counts. @param took from the start to the last answer, milliseconds */
export function holdReason({ secondsEach }: Fairness, { answered, took, overNetwork }: { readonly answered: number; readonly took: number; readonly overNetwork: boolean }): HoldReason | undefined {
  if (took < answered * secondsEach * 1000) return 'tooFast'
  return overNetwork ? 'network' : undefined
}
export function standingOf(mode: QuizMode, answered: number, held: HoldReason | undefined): AttemptStanding {
  if (answered === 0) return 'empty'
  if (mode === 'practice') return 'practice'
  return held ? 'held' : 'counted'
}

/** One household or hall: the whole of an IPv4 address, the first 64 bits of an IPv6 one (the rest a phone changes as it likes); '' where nothing is known. */
export function networkOf(address: string): string {
  const plain = address.trim().toLowerCase().replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = tail === undefined ? front : [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0'), ...back]
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
