/** The lists of competitions, by their state. */
import type { CompetitionState } from '@shared/domain/quizCompetition'

export const shelves = { open: '已发布', draft: '准备中', closed: '已结束' } as const satisfies Record<CompetitionState, string>
export const shows = Object.keys(shelves) as CompetitionState[]
export const emptyShelves = {
  open: '现在没有正在进行的答题。点下面的“准备一场”，出题和时间会先替您填好。',
  draft: '没有正在准备的答题。',
  closed: '还没有已结束的答题。',
} as const satisfies Record<CompetitionState, string>
export const isShow = (word: string | undefined): word is CompetitionState => shows.some((show) => show === word)
