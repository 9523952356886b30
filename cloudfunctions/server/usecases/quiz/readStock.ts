/** What the banks hold for a plan, by category and difficulty; at most half a minute old. */
import type { UseCase } from '../../ports/useCase'
import { poolFor } from '../../records/quizPools'
import { Refusal } from '../../records/refusal'

export const readStock: UseCase<'quiz.stock'> = async (office, caller, { bank, industries }) => {
  const unitId = caller.acting?.unit._id
  if (unitId === undefined) throw new Refusal('not_allowed')
  const pool = await poolFor(office, unitId, { bank, industries }, false)
  return { rows: pool.map(({ category, difficulty, refs }) => ({ category, difficulty, questions: refs.length })) }
}
