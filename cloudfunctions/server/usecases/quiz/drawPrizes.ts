/** The seed is known: the winners follow from it and the published list (`domain/quizDraw`), once; each is told in his inbox by a reaction. */
import { aboutCompetition } from '@shared/domain/quizFigures'
import { winnersOf } from '@shared/domain/quizDraw'
import type { Drawable, QuizDraw } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { changeCompetition } from '../../records/changeCompetition'
import { drawingFor, listPart } from '../../records/quizDraws'
import { ownCompetition } from '../../records/quizFor'
import { Refusal } from '../../records/refusal'

async function winnersIn({ store, keys }: Pick<Office, 'store' | 'keys'>, draw: QuizDraw, seed: string): Promise<readonly Drawable[]> {
  const persons = new Map<string, string>()
  for (const n of draw.firsts.keys()) for (const { entry, personId } of (await store.get('quizDrawPart', listPart(draw._id, n)))?.rows ?? []) persons.set(entry, personId)
  // A list that is not the published one draws nobody.
  if (persons.size !== draw.count) throw new Error(`the list of ${draw._id} is not whole`)
  return winnersOf([...persons.keys()], seed, draw.winners, (text) => keys.sha256(text)).map((entry) => ({ entry, personId: persons.get(entry) ?? '' }))
}

/** @throws Refusal `not_found`, `not_allowed`, `quiz_draw_listing`, `quiz_not_possible`, `quiz_moved`. */
export const drawPrizes: UseCase<'quiz.draw'> = async (office, caller, { id, version, seed }) => {
  await ownCompetition(office.store, caller, id)
  const draw = await office.store.get('quizDraw', id)
  if (!draw) throw new Refusal('quiz_not_possible')
  if (draw.state === 'listing') throw new Refusal('quiz_draw_listing')
  const won = draw.state === 'drawn' ? draw.won : await winnersIn(office, draw, seed)
  const changed = await changeCompetition(office, caller, id, {
    what: 'draw', version, ground: `种子：${seed}`,
    next: (competition) => competition,
    async along(tx, now) {
      const stored = await tx.get('quizDraw', id)
      if (stored?.state !== 'listed') throw new Refusal('quiz_not_possible')
      await tx.put('quizDraw', { ...stored, state: 'drawn', seed, won, drawnAt: now })
      await tx.create('event', { _id: `quiz:${id}:drawn`, v: 1, name: 'quiz.drawn', about: aboutCompetition(id), at: now, payload: { competitionId: id }, state: 'pending', tries: 0, nextAt: now, lastProblem: '' })
    },
    isDone: () => draw.state === 'drawn' && draw.seed === seed,
  })
  return drawingFor(office, caller, changed)
}
