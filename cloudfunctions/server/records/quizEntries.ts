/** Where a person stands in a competition: tries, the attempt under way, his best. */
import type { ProblemCode } from '@shared/contract/problems'
import { everyProblem } from '@shared/contract/problems.office'
import { isOver, noTries, triesLeft } from '@shared/domain/quizTries'
import type { Caller } from '../ports/caller'
import type { Competition, QuizEntry } from '../ports/documents'

export const entryId = (competitionId: string, personId: string): string => `${competitionId}:${personId}`

/** Before his first try. Where he counts: at home, else at the competition's owner (field.md). */
export const newEntry = (competition: Competition, { personId, home }: Caller): QuizEntry => ({
  _id: entryId(competition._id, personId), v: 1, competitionId: competition._id, personId, scopes: home?.scopes ?? competition.scopes,
  used: noTries, running: null, finished: 0, counted: 0, joinedAt: 0, best: -1, passed: false,
})

export const isOpenNow = ({ state, from, until }: Pick<Competition, 'state' | 'from' | 'until'>, now: number): boolean => state === 'open' && from <= now && now < until

/** Why he may not begin another; undefined = he may. */
export function whyNot(competition: Competition, entry: QuizEntry | undefined, now: number): ProblemCode | undefined {
  if (!isOpenNow(competition, now)) return 'quiz_not_open'
  const left = triesLeft(competition.card.tries, entry?.used ?? noTries, now)
  return left.inAll === 0 ? 'quiz_tries_used' : left.today === 0 ? 'quiz_tries_today' : undefined
}

/** For him. */
export function ownStanding(competition: Competition, entry: QuizEntry | undefined, now: number) {
  const left = triesLeft(competition.card.tries, entry?.used ?? noTries, now)
  const why = whyNot(competition, entry, now)
  const running = entry?.running ?? null
  return {
    triesToday: left.today,
    triesLeft: left.inAll,
    finished: entry?.finished ?? 0,
    best: entry && entry.best >= 0 ? entry.best : null,
    passed: entry?.passed ?? false,
    running: running && { attempt: running.attempt, endsAt: running.endsAt, over: isOver(running.endsAt, now) },
    because: why && !running ? everyProblem[why].say : '',
  }
}
