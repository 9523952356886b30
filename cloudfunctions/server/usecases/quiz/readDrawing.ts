/** How the draw of a competition stands, and whether I am in it: for everybody who may take part, and for its officers. */
import type { UseCase } from '../../ports/useCase'
import { competitionOfDraw, drawingFor } from '../../records/quizDraws'

/** @throws Refusal `not_found`. */
export const readDrawing: UseCase<'quiz.drawing'> = async (office, caller, { competition }) => drawingFor(office, caller, await competitionOfDraw(office.store, caller, competition))
