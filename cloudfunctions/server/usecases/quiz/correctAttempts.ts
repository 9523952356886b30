/**
 * The owner's officer takes back what counted (more starts from one hand found later, a name lent), or counts it again, once, each time with a
 * ground. Figures follow by rows. A published list of a draw stays as it is; his best and whether he passed are those of what still counts.
 */
import { mayCorrect } from '@shared/domain/quizVerdicts'
import type { Competition, QuizAttempt, QuizEntry } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import type { Caller } from '../../ports/caller'
import { turnOf } from '../../records/attemptRows'
import { everyRow } from '../../records/everyRow'
import { asCounted, putBack, takeOut } from '../../records/quizCounting'
import { entryId } from '../../records/quizEntries'
import { ownCompetition } from '../../records/quizFor'
import { settleRound } from '../../records/quizRounds'
import { keepVerdict, mayDecideNow } from '../../records/quizVerdict'
import { Refusal } from '../../records/refusal'

interface Correction {
  readonly verdict: 'withdraw' | 'restore'
  readonly ground: string
  readonly at: number
  readonly caller: Caller
}
/** Somebody counted or took back another of his between the looking and the writing. */
const meanwhile = 'meanwhile'
const patience = 5

/** What counts of his in this competition, the earliest first. */
async function countedOf({ store }: Pick<Office, 'store'>, { _id, from, until }: Competition, personId: string): Promise<readonly QuizAttempt[]> {
  const found: QuizAttempt[] = []
  for await (const one of everyRow(store, 'attemptsOfPerson', { personId, state: 'finished', from, until })) if (one.competitionId === _id && one.standing === 'counted') found.push(one)
  return found.sort((one, other) => one.finishedAt - other.finishedAt)
}
/** Every change of what counts of his changes one of these. */
const isSame = (one: QuizEntry, other: QuizEntry): boolean => one.counted === other.counted && one.finished === other.finished && (one.corrected ?? 0) === (other.corrected ?? 0)

async function correct(office: Pick<Office, 'store'>, competition: Competition, { attempt: id, turn }: { readonly attempt: string; readonly turn: number }, { verdict, ground, at, caller }: Correction): Promise<boolean | typeof meanwhile> {
  const seen = await office.store.get('quizAttempt', id)
  if (seen?.competitionId !== competition._id) throw new Refusal('not_found', 'attempts')
  const entryOf = entryId(competition._id, seen.personId)
  const before = await office.store.get('quizEntry', entryOf)
  const others = (await countedOf(office, competition, seen.personId)).filter(({ _id }) => _id !== id)
  return office.store.transact(async (tx) => {
    const [attempt, entry] = [await tx.get('quizAttempt', id), await tx.get('quizEntry', entryOf)]
    if (!attempt || !entry || !before) throw new Refusal('not_found', 'attempts')
    if (turnOf(attempt) !== turn || !mayCorrect(verdict, attempt.standing, turn)) return false
    await mayDecideNow(tx, competition)
    if (!isSame(entry, before)) return meanwhile
    const next = turn + 1
    await tx.put('quizEntry', await (verdict === 'withdraw' ? takeOut(tx, competition, attempt, entry, others, next, at) : putBack(tx, competition, attempt, entry, next, at)))
    const after: QuizAttempt = verdict === 'withdraw' ? { ...attempt, standing: 'withdrawn', countedAs: '', scopes: [] } : asCounted(competition, attempt)
    await keepVerdict(tx, competition, after, { verdict, ground, by: caller.personId, at, turn: next }, caller.acting?.unit._id ?? '')
    return true
  })
}

/** @throws Refusal `not_found`, `not_allowed`, `quiz_draw_listing`, `unavailable` where somebody kept counting his papers meanwhile. */
export const correctAttempts: UseCase<'quiz.correct'> = async (office, caller, { id, attempts, verdict, ground }) => {
  const competition = await ownCompetition(office.store, caller, id)
  let corrected = 0
  for (const one of attempts) {
    let done: boolean | typeof meanwhile = meanwhile
    for (let tried = 0; done === meanwhile; tried += 1) {
      if (tried === patience) throw new Refusal('unavailable')
      done = await correct(office, competition, one, { verdict, ground, at: office.clock.now(), caller })
    }
    if (done) corrected += 1
  }
  if (corrected > 0) await settleRound(office.store, competition, office.clock.now())
  return { corrected, skipped: attempts.length - corrected }
}
