/**
 * The end of an attempt, whoever meets it: its person, his next start, or the job that looks for those whose time is over. Graded, counted and
 * put into the book in one transaction; a second finish finds the first result (T-13). What was saved counts.
 */
import type { SavedAnswer } from '@shared/contract/quiz'
import { holdReason, standingOf } from '@shared/domain/quizFairness'
import { isOver } from '@shared/domain/quizTries'
import type { Competition, QuizAttempt, QuizEntry, QuizVersion } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Tx } from '../ports/store'
import { withAnswer } from './quizAnswers'
import { afterTrying, newBook } from './quizBook'
import { keptCompetition, versionsOf } from './quizCache'
import { asCounted, countAttempt, withResult } from './quizCounting'
import { entryId } from './quizEntries'
import { graded } from './quizGrading'
import { withLate } from './quizLate'
import { answeredIn } from './quizPaper'
import { isRoundKnown, noteRound } from './quizRounds'
import { Refusal } from './refusal'

export interface Ended {
  readonly attempt: QuizAttempt
  readonly competition: Competition
  readonly versions: readonly QuizVersion[]
}
interface Ending {
  /** Whose it must be; undefined = nobody asks, and only one whose time is over is ended. */
  readonly personId?: string
  readonly answers?: readonly SavedAnswer[]
}

/** @throws Refusal `not_found` for one that is another's or not there. */
export async function openAttempt(office: Pick<Office, 'store' | 'clock'>, id: string, personId?: string): Promise<Ended> {
  const attempt = await office.store.get('quizAttempt', id)
  const competition = attempt && (personId === undefined || attempt.personId === personId) ? await keptCompetition(office, attempt.competitionId) : undefined
  if (!attempt || !competition) throw new Refusal('not_found')
  return { attempt, competition, versions: await versionsOf(office, attempt.paper.map(({ ref }) => ref)) }
}

/** @throws Refusal `not_found`, `quiz_place`. */
export async function finishAttempt(office: Pick<Office, 'store' | 'clock'>, id: string, { personId, answers = [] }: Ending): Promise<Ended> {
  const opened = await openAttempt(office, id, personId)
  if (opened.attempt.state === 'finished' && withLate(opened.competition, opened.attempt, answers, office.clock.now()) === opened.attempt) return opened
  const { competition, versions } = opened
  const roundKnown = isRoundKnown(office.store, competition)
  const now = office.clock.now()
  const attempt = await office.store.transact(async (tx) => {
    const stored = await tx.get('quizAttempt', id)
    if (!stored) throw new Refusal('not_found')
    if (stored.state === 'finished') return keepLate(tx, competition, stored, answers, now)
    if (personId === undefined && !isOver(stored.endsAt, now)) return stored
    const over = isOver(stored.endsAt, now)
    const answered = over ? stored : answers.reduce((one, answer) => withAnswer(one, answer, now), stored)
    const inTime = gradedAt(competition, answered, versions, Math.min(now, stored.endsAt))
    const ended = over ? withLate(competition, inTime, answers, now) : inTime
    const entry = await tx.get('quizEntry', entryId(competition._id, stored.personId))
    if (!entry) throw new Refusal('not_found')
    const counts = ended.standing === 'counted'
    const kept = counts ? asCounted(competition, ended) : ended
    const freed: QuizEntry = { ...entry, running: entry.running?.attempt === id ? null : entry.running, finished: entry.finished + 1 }
    const counted = counts ? await countAttempt(tx, competition, kept, freed, now, roundKnown) : freed
    await tx.put('quizEntry', counts || ended.standing === 'practice' ? withResult(counted, kept) : counted)
    if (answeredIn(kept) > 0) await keepMissed(tx, kept, now)
    await tx.put('quizAttempt', kept)
    return kept
  })
  if (attempt.standing === 'counted') noteRound(office.store, competition)
  return { attempt, competition, versions }
}

function gradedAt(competition: Competition, attempt: QuizAttempt, versions: readonly QuizVersion[], finishedAt: number): QuizAttempt {
  const { mode, fairness } = competition.card
  const result = graded(competition, attempt, versions)
  const answered = answeredIn(attempt)
  const held = mode === 'contest' ? holdReason(fairness, { answered, took: result.took, overNetwork: attempt.overNetwork }) : undefined
  const standing = standingOf(mode, answered, held)
  return { ...attempt, state: 'finished', finishedAt, standing, held: standing === 'held' ? (held ?? null) : null, result }
}

/** The office has ended it meanwhile: what its phone still had is kept. */
async function keepLate(tx: Tx, competition: Competition, stored: QuizAttempt, answers: readonly SavedAnswer[], now: number): Promise<QuizAttempt> {
  const kept = withLate(competition, stored, answers, now)
  if (kept !== stored) await tx.put('quizAttempt', kept)
  return kept
}

async function keepMissed(tx: Tx, attempt: QuizAttempt, now: number): Promise<void> {
  const book = (await tx.get('quizBook', attempt.personId)) ?? newBook(attempt.personId)
  const tried = attempt.paper.map(({ ref }, n) => ({ ref, right: attempt.result?.right[n] === true }))
  const after = afterTrying(book, tried, now, true)
  if (after.missed.length > 0 || book.missed.length > 0) await tx.put('quizBook', after)
}
