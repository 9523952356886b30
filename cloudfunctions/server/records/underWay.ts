/**
 * T-13 across competitions: the questions of the contest papers that a person has under way, or that may still be answered late. Until then nothing
 * that he is told carries their key, explanation or clause: no practice on the same bank, no other result, not his book, not a bank he is an officer of.
 */
import { printOf } from '@shared/domain/quizQuestion'
import { elderTime, isOver, lateFor } from '@shared/domain/quizTries'
import type { QuizAttempt, QuizVersion } from '../ports/documents'
import type { Office } from '../ports/office'
import { everyRow } from './everyRow'
import { keptCompetition, versionsOf } from './quizCache'
import { waitsForLate } from './quizLate'

/** The contract lets no paper be longer; begun before that it is over, whatever its state. */
const longestPaper = 180 * 60_000 * elderTime

export interface UnderWay {
  readonly any: boolean
  /** Also an older or a newer version of it, and its like in another bank. */
  readonly holds: (version: Pick<QuizVersion, 'questionId' | 'stem' | 'passage' | 'picture' | 'options' | 'kind'>) => boolean
}
const nothing: UnderWay = { any: false, holds: () => false }

/** Is its person still answering it, or may he, late? */
async function isOpenTo(office: Pick<Office, 'store' | 'clock'>, attempt: QuizAttempt): Promise<boolean> {
  const now = office.clock.now()
  const competition = await keptCompetition(office, attempt.competitionId)
  return competition?.card.mode === 'contest' && ((attempt.state === 'running' && !isOver(attempt.endsAt, now)) || waitsForLate(competition, attempt, now))
}

/** By two indexes of the person's papers, of the last day alone: those under way, then those that ended with nothing; one that ends between the two is met in the second. */
export async function underWay(office: Pick<Office, 'store' | 'clock'>, personId: string): Promise<UnderWay> {
  const now = office.clock.now()
  const refs = new Set<string>()
  const collect = async (papers: AsyncIterable<QuizAttempt>) => {
    for await (const attempt of papers) if (await isOpenTo(office, attempt)) for (const { ref } of attempt.paper) refs.add(ref)
  }
  await collect(everyRow(office.store, 'attemptsOfPerson', { personId, state: 'running', from: now - longestPaper - lateFor }))
  await collect(everyRow(office.store, 'endedOfPerson', { personId, standing: 'empty', from: now - lateFor }))
  if (refs.size === 0) return nothing
  const versions = await versionsOf(office, [...refs])
  const ids = new Set(versions.map(({ questionId }) => questionId))
  const prints = new Set(versions.map(printOf))
  return { any: true, holds: (version) => ids.has(version.questionId) || prints.has(printOf(version)) }
}
