/** What is open for me, or will be within a week: tries left, and what is under way. Reads only; an attempt whose time is over is ended by others. */
import type { UseCase } from '../../ports/useCase'
import { openCompetitions } from '../../records/quizCache'
import { quizCard } from '../../records/quizCards'
import { entryId } from '../../records/quizEntries'
import { isFor, standingFor } from '../../records/quizFor'
import { keptUnits } from '../../records/units'

const soon = 7 * 86_400_000
const most = 50

export const listQuizzes: UseCase<'quiz.home'> = async (office, caller) => {
  const now = office.clock.now()
  const [competitions, units, book] = await Promise.all([openCompetitions(office), keptUnits(office), office.store.get('quizBook', caller.personId)])
  const mine = competitions.filter(({ card, from, until }) => from < now + soon && now < until && isFor(card.audience, caller)).slice(0, most)
  const rows = await Promise.all(mine.map(async (competition) => ({ card: quizCard(competition, units, now), mine: await standingFor(office.store, competition, await office.store.get('quizEntry', entryId(competition._id, caller.personId)), caller.personId, now) })))
  return { now, missed: book?.missed.length ?? 0, rows }
}
