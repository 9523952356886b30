/** My ended attempts, the newest first. */
import type { UseCase } from '../../ports/useCase'
import { keptCompetition } from '../../records/quizCache'

export const listAttempts: UseCase<'quiz.mine'> = async (office, caller, { cursor, limit = 20 }) => {
  const page = await office.store.find('attemptsOfPerson', { personId: caller.personId, state: 'finished' }, cursor === undefined ? { limit } : { limit, cursor })
  const rows = await Promise.all(page.rows.map(async ({ _id, competitionId, finishedAt, standing, result }) => ({
    attempt: _id, competition: competitionId, title: (await keptCompetition(office, competitionId))?.card.title ?? '', finishedAt,
    score: result?.score ?? 0, full: result?.full ?? 0, passed: result?.passed ?? false, standing,
  })))
  return page.next === undefined ? { rows } : { rows, next: page.next }
}
