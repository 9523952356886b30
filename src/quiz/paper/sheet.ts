/** The answers of a paper as this phone holds them: what the office has, and what it has not yet. Pure. */
import type { QuizPaper, SavedAnswer } from '@shared/contract/quiz'
import type { Tap, Taps } from '@/outbox/keptTaps'

/** What the office has saved, under what this phone has not sent yet: its tap is the later one until the office says otherwise. */
export function merged({ answers }: Pick<QuizPaper, 'answers'>, kept: Taps = {}): Taps {
  const taps: Record<number, Tap> = {}
  answers.forEach((chosen, place) => { if (chosen) taps[place] = { chosen, claimedAt: 0, saved: true } })
  for (const [place, tap] of Object.entries(kept)) if (!tap.saved && Number(place) < answers.length) taps[Number(place)] = tap
  return taps
}
/** The paper as it lies on the phone, when the office cannot be asked: every tap of it. */
export const lying = (paper: Pick<QuizPaper, 'answers'>, kept: Taps): Taps => ({ ...merged(paper), ...kept })
/** The office's word on a place. A tap that came meanwhile stays, and goes out next. */
export function acknowledged(taps: Taps, sent: SavedAnswer, chosen: readonly number[]): Taps {
  const there = taps[sent.place]
  return there && there.claimedAt === sent.claimedAt ? { ...taps, [sent.place]: { ...there, chosen, saved: true } } : taps
}
/** After a tap on an option. */
export function toggled(chosen: readonly number[], option: number, many: boolean): readonly number[] {
  if (!many) return [option]
  return chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option].sort((one, other) => one - other)
}
export const isAnswered = (taps: Taps, place: number): boolean => (taps[place]?.chosen.length ?? 0) > 0
/** Places without an answer. */
export const openPlaces = (taps: Taps, questions: number): readonly number[] => Array.from({ length: questions }, (_, place) => place).filter((place) => !isAnswered(taps, place))
/** Where one goes on: the question that was looked at while it is open, else the first open one, else the last. */
export function resumeAt(taps: Taps, questions: number, looked?: number): number {
  const open = openPlaces(taps, questions)
  return looked !== undefined && open.includes(looked) ? looked : (open[0] ?? Math.max(0, questions - 1))
}

/** 4:05, from an hour on 1:04:05; what is left is rounded up, so that 0:00 is the end. */
export function leftWords(left: number): string {
  const seconds = Math.ceil(Math.max(0, left) / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${two(seconds % 60)}` : `${String(minutes)}:${two(seconds % 60)}`
}
/** 第 3、5 题; at most six are named. */
export function placesWords(places: readonly number[]): string {
  const named = places.slice(0, 6).map((place) => String(place + 1)).join('、')
  return places.length > 6 ? `第 ${named} 等 ${String(places.length)} 题` : `第 ${named} 题`
}
