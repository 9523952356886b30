/** A part of the published list. */
import type { UseCase } from '../../ports/useCase'
import { competitionOfDraw, entriesOf } from '../../records/quizDraws'
import { Refusal } from '../../records/refusal'

/** @throws Refusal `not_found`, also for a list that is not published yet and a part it does not have. */
export const listDrawn: UseCase<'quiz.drawList'> = async ({ store }, caller, { competition, part }) => {
  await competitionOfDraw(store, caller, competition)
  const parts = (await store.get('quizDraw', competition))?.firsts.length ?? 0
  if (part >= parts) throw new Refusal('not_found')
  return { entries: [...(await entriesOf(store, competition, part))], parts }
}
