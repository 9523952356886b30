/**
 * T-13 across competitions: the questions of the contest papers that a person has under way. Until those papers end nothing that he is told
 * carries their key, explanation or clause: no practice on the same bank, no earlier result, not his book, not a bank he is an officer of.
 */
import { printOf } from '@shared/domain/quizQuestion'
import { elderTime, isOver } from '@shared/domain/quizTries'
import type { QuizVersion } from '../ports/documents'
import type { Office } from '../ports/office'
import { everyRow } from './everyRow'
import { keptCompetition, versionsOf } from './quizCache'

/** The contract lets no paper be longer; begun before that it is over, whatever its state. */
const longestPaper = 180 * 60_000 * elderTime

export interface UnderWay {
  readonly any: boolean
  /** Also an older or a newer version of it, and its like in another bank. */
  readonly holds: (version: Pick<QuizVersion, 'questionId' | 'stem' | 'passage' | 'picture' | 'options' | 'kind'>) => boolean
}
const nothing: UnderWay = { any: false, holds: () => false }

/** By an index of the person's papers under way, of the last hours alone. */
export async function underWay(office: Pick<Office, 'store' | 'clock'>, personId: string): Promise<UnderWay> {
  const now = office.clock.now()
  const refs = new Set<string>()
  for await (const { competitionId, endsAt, paper } of everyRow(office.store, 'attemptsOfPerson', { personId, state: 'running', from: now - longestPaper })) {
    if (isOver(endsAt, now) || (await keptCompetition(office, competitionId))?.card.mode !== 'contest') continue
    for (const { ref } of paper) refs.add(ref)
  }
  if (refs.size === 0) return nothing
  const versions = await versionsOf(office, [...refs])
  const ids = new Set(versions.map(({ questionId }) => questionId))
  const prints = new Set(versions.map(printOf))
  return { any: true, holds: (version) => ids.has(version.questionId) || prints.has(printOf(version)) }
}
