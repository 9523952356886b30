/** Publishes a competition, ends it, or opens it again. Publishing freezes what its papers are drawn from. */
import { competitionMoves, competitionMovesFor } from '@shared/domain/quizCompetition'
import type { Competition } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { changeCompetition } from '../../records/changeCompetition'
import { competitionView } from '../../records/competitionView'
import { holdNational } from '../../records/nationalContest'
import { checkSessionTime } from '../../records/quizBound'
import { poolPart } from '../../records/quizCache'
import { ownCompetition } from '../../records/quizFor'
import { isListed } from '../../records/quizDraws'
import { poolFor, poolParts, shortWords } from '../../records/quizPools'
import { Refusal } from '../../records/refusal'

/** Writes the pool before anybody can draw from it; a publishing that comes to nothing leaves parts that nobody names. @throws Refusal `quiz_pool_short`. */
async function freeze(office: Office, competition: Competition, openedAt: number): Promise<number> {
  const pool = await poolFor(office, competition.ownerId, competition.card, true)
  const short = shortWords(competition.card, pool)
  if (short !== '') throw new Refusal('quiz_pool_short', 'card.rules', short)
  const parts = poolParts(pool)
  for (const [n, cells] of parts.entries()) await office.store.create('quizPool', { _id: poolPart(competition._id, openedAt, n), v: 1, cells })
  return parts.length
}

/** @throws Refusal `not_found`, `not_allowed`, `quiz_not_possible`, `quiz_moved`, `quiz_pool_short`, `quiz_national_taken`, `ground_needed`, `quiz_session_time`, `quiz_time` for one whose time is over. */
export const moveCompetition: UseCase<'quiz.moveCompetition'> = async (office, caller, { id, version, move, ground }) => {
  const { to, ground: needsGround } = competitionMoves[move]
  if (needsGround && ground.trim().length < 2) throw new Refusal('ground_needed', 'ground')
  const seen = await ownCompetition(office.store, caller, id)
  if (move === 'open' && seen.state === 'draft') await checkSessionTime(office, seen.card)
  const openedAt = office.clock.now()
  const parts = move === 'open' && seen.state === 'draft' && seen.version === version ? await freeze(office, seen, openedAt) : 0
  const moved = await changeCompetition(office, caller, id, {
    what: move, ground, version,
    next(competition, now) {
      if (!competitionMovesFor(competition.state, isListed(competition)).includes(move)) throw new Refusal('quiz_not_possible')
      if (to === 'open' && competition.until <= now) throw new Refusal('quiz_time', 'card.until')
      return move === 'open' ? { ...competition, state: to, openedAt, poolParts: parts } : { ...competition, state: to }
    },
    along: (tx, now) => holdNational(tx, { id, campaign: seen.campaign, card: seen.card }, now),
    isDone: (competition) => competition.state === to,
  })
  return competitionView(office, moved, true)
}
