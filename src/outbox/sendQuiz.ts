import type { Calling } from '@/api/client'
import { ownProblem, ProblemError } from '@/api/problem'
import { done, type QuizItem } from './item'
import type { Ports } from './ports'

/** Sends a paper, or what was practised; a second delivery gets the first result again. Rejects with ProblemError. */
export async function sendQuiz(ports: Ports, item: QuizItem, calling: Calling): Promise<QuizItem> {
  const { quiz } = item
  const heard = quiz.action === 'quiz.finish' ? (await ports.call(quiz.action, quiz.data, calling))?.score : (await ports.call(quiz.action, quiz.data, calling))?.left
  // A captive portal's page can pass for an empty answer.
  if (typeof heard !== 'number') throw new ProblemError(ownProblem('unavailable'))
  return done(item)
}
