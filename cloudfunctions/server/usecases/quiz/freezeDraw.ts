/**
 * Begins the draw of a competition's prizes: how many win and where the seed will come from are fixed now, before anybody knows it; the list
 * itself is made by the courier (`listDraws`). It cannot be made twice.
 */
import { drawLate } from '@shared/contract/problems.office'
import { timeWords } from '@shared/domain/calendar'
import { mostShown, papersWords } from '@shared/domain/quizDraw'
import { aboutCompetition } from '@shared/domain/quizFigures'
import type { Competition, QuizDraw } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { Store } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { changeCompetition } from '../../records/changeCompetition'
import { drawingFor, isListed } from '../../records/quizDraws'
import { ownCompetition } from '../../records/quizFor'
import { lateWaiting } from '../../records/quizLate'
import { Refusal } from '../../records/refusal'

function checkPrizes({ state, card }: Competition): void {
  if (state !== 'closed' || card.prizes.trim() === '' || card.mode !== 'contest') throw new Refusal('quiz_draw_none')
}
async function isAny(store: Pick<Store, 'find'>, competitionId: string, standing: 'running' | 'held'): Promise<boolean> {
  return (await store.find('attemptsOfStanding', { competitionId, standing }, { limit: 1 })).rows.length > 0
}

/** What may still count is decided or waited for first. @throws Refusal `quiz_draw_held`, `quiz_draw_late`. */
async function checkOpenPapers(office: Pick<Office, 'store' | 'clock'>, competition: Competition): Promise<void> {
  if (await isAny(office.store, competition._id, 'held')) throw new Refusal('quiz_draw_held', 'leaveHeld')
  const { count, until } = await lateWaiting(office, competition, mostShown)
  if (count > 0) throw new Refusal('quiz_draw_late', 'leaveHeld', drawLate(papersWords(count), timeWords(until)))
}

/** @throws Refusal `not_found`, `not_allowed`, `quiz_draw_none`, `quiz_draw_running`, `quiz_draw_held`, `quiz_draw_late`, `quiz_not_possible`, `quiz_moved`. */
export const freezeDraw: UseCase<'quiz.freezeDraw'> = async (office, caller, { id, version, winners, source, leaveHeld }) => {
  const seen = await ownCompetition(office.store, caller, id)
  checkPrizes(seen)
  if (await isAny(office.store, id, 'running')) throw new Refusal('quiz_draw_running')
  if (!leaveHeld && !isListed(seen)) await checkOpenPapers(office, seen)
  const changed = await changeCompetition(office, caller, id, {
    what: 'freezeDraw', version, ground: `${String(winners)} 名；种子来源：${source.trim()}`,
    next(competition) {
      checkPrizes(competition)
      if (isListed(competition)) throw new Refusal('quiz_not_possible')
      return competition
    },
    async along(tx, now) {
      const draw: QuizDraw = {
        _id: id, v: 1, state: 'listing', winners, source: source.trim(), begunAt: now, byPersonId: caller.personId, read: 0, readTo: '', whole: false,
        count: 0, leftOut: 0, listHash: '', firsts: [], listedAt: 0, seed: '', drawnAt: 0, won: [],
      }
      await tx.create('quizDraw', draw)
      await tx.create('event', { _id: `quiz:${id}:listing`, v: 1, name: 'quiz.listing', about: aboutCompetition(id), at: now, payload: {}, state: 'pending', tries: 0, nextAt: now, lastProblem: '' })
    },
    isDone: () => true,
  })
  return drawingFor(office, caller, changed)
}
