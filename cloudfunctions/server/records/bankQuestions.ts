/** Questions of a bank: a head that lists show, and versions that are written once. */
import { beginningOf, printOf } from '@shared/domain/quizQuestion'
import type { BankQuestion } from '@shared/domain/quizQuestion'
import type { QuizQuestion, QuizVersion } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Tx } from '../ports/store'
import { canonical } from './canonical'

export const versionRef = (id: string, number: number): string => `${id}@${String(number)}`
/** The same for what a reader would call the same question. */
export const printHash = ({ keys }: Pick<Office, 'keys'>, question: BankQuestion): string => keys.sha256(printOf(question))
/** What it says, without when and by whom. */
export const bodyOf = ({ kind, stem, passage, picture, options, key, explanation, clause, checkedOn, category, difficulty, industry }: BankQuestion): BankQuestion =>
  ({ kind, stem, passage, picture, options, key, explanation, clause, checkedOn, category, difficulty, industry })
export const isSameBody = (one: BankQuestion, other: BankQuestion): boolean => canonical(bodyOf(one)) === canonical(bodyOf(other))

export interface Writing {
  readonly id: string
  readonly ownerId: string
  readonly by: string
  readonly at: number
  /** `printHash` of the question. */
  readonly print: string
}
/** Writes the next version of a question, or its first; the same body again writes nothing. @returns the head as it is then. */
export async function writeQuestion(tx: Tx, head: QuizQuestion | undefined, question: BankQuestion, { id, ownerId, by, at, print }: Writing): Promise<QuizQuestion> {
  const current = head && (await tx.get('quizVersion', versionRef(id, head.version)))
  if (head && current && isSameBody(current, question)) return head
  const number = (head?.version ?? 0) + 1
  const version: QuizVersion = { _id: versionRef(id, number), v: 1, ...bodyOf(question), questionId: id, number, at, by }
  const { kind, category, difficulty, industry, stem, options } = question
  const next: QuizQuestion = {
    _id: id, v: 1, ownerId, state: head?.state ?? 'active', version: number, kind, category, difficulty, industry, stem, begins: beginningOf(stem),
    options: kind === 'trueFalse' ? 0 : options.length, print, createdAt: head?.createdAt ?? at, changedAt: at,
  }
  await tx.create('quizVersion', version)
  await tx.put('quizQuestion', next)
  return next
}
