// A bank and a competition of J12: five random questions, five minutes, two tries a day; with a practice without a limit beside it.
import type { LocalOffice } from '@office/compose'
import { sampleCaller } from '@office/local/sample/caller'
import { moveCompetition } from '@office/usecases/quiz/moveCompetition'
import { saveCompetition } from '@office/usecases/quiz/saveCompetition'
import { card, fillBank, type Card } from '../../cloudfunctions/quiz/quizzes'

const hour = 3_600_000

export async function openQuiz(office: LocalOffice, id: string, change: Partial<Card> = {}): Promise<string> {
  const clerk = sampleCaller('p-clerk')
  const now = office.clock.now()
  const { summary } = await saveCompetition(office, clerk, { id, version: 0, card: card({ from: now - hour, until: now + 24 * hour, ...change }) })
  await moveCompetition(office, clerk, { id, version: summary.version, move: 'open', ground: '' })
  return id
}
export const fillOfficeBank = (office: LocalOffice, questions: number): Promise<unknown> => fillBank({ office }, questions, () => ({}), sampleCaller('p-clerk'))
