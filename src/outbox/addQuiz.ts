import { fresh, write } from './add'
import { pending, type QuizAnswers, type QuizItem } from './item'
import { send } from './outbox'
import { phone } from './phone'
import type { Ports } from './ports'
import { readItem } from './shelf'

const idOf = (quiz: QuizAnswers): string => (quiz.action === 'quiz.finish' ? quiz.data.attempt : quiz.data.practice)

/**
 * Keeps a paper that is handed in, or what was practised. When it resolves the answers outlive the app. The same paper again, while the first
 * waits, is the first: what was handed in does not change any more. Rejects with ProblemError `phone_full`.
 */
export async function addQuiz(ports: Ports, title: string, quiz: QuizAnswers): Promise<QuizItem> {
  const there = await readItem(ports, idOf(quiz))
  if (there?.kind === 'quiz' && pending(there)) return there
  return write<QuizItem>(ports, { ...(await fresh(ports)), kind: 'quiz', id: idOf(quiz), photos: [], title, quiz })
}
/** The same on this phone, and sending begins. */
export async function handIn(title: string, quiz: QuizAnswers): Promise<QuizItem> {
  const item = await addQuiz(phone, title, quiz)
  void send('now')
  return item
}
