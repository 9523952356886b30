/** What a paper comes to by its answers: points, what was right, and how long it took. */
import { grade } from '@shared/domain/quizScoring'
import type { Competition, QuizAttempt, QuizResult, QuizVersion } from '../ports/documents'
import { inBank } from './quizPaper'

/** Milliseconds to the last answer. */
export const tookOf = ({ answers, startedAt }: Pick<QuizAttempt, 'answers' | 'startedAt'>): number => Math.max(0, ...answers.map((answer) => (answer ? answer.at - startedAt : 0)))
export const graded = ({ card }: Competition, attempt: Pick<QuizAttempt, 'answers' | 'startedAt' | 'paper'>, versions: readonly QuizVersion[]): QuizResult => ({
  ...grade(versions, attempt.paper.map(({ order }, n) => inBank(order, attempt.answers[n]?.chosen ?? [])), card.scoring), took: tookOf(attempt),
})
