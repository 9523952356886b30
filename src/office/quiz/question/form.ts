/** A question under somebody's hands, and the same as it is sent. */
import { tidy, type BankQuestion } from '@shared/domain/quizQuestion'
import { verdicts, type QuestionKind } from '@shared/domain/quizWords'

export const emptyQuestion: BankQuestion = { kind: 'single', stem: '', passage: '', picture: '', options: ['', '', '', ''], key: [], explanation: '', clause: '', checkedOn: '', category: 'fire', difficulty: 'medium', industry: 'general' }

/** Another kind keeps what fits it: 判断 has its own two options, others get lines to fill in. */
export function withKind(question: BankQuestion, kind: QuestionKind): BankQuestion {
  const wasVerdict = question.kind === 'trueFalse'
  if (kind === 'trueFalse') return { ...question, kind, options: verdicts, key: [] }
  const options = wasVerdict ? emptyQuestion.options : question.options
  return { ...question, kind, options, key: wasVerdict ? [] : kind === 'single' ? question.key.slice(0, 1) : question.key }
}
export const toggleKey = ({ kind, key }: BankQuestion, at: number): readonly number[] =>
  kind === 'single' || kind === 'trueFalse' ? [at] : key.includes(at) ? key.filter((one) => one !== at) : [...key, at].sort((one, other) => one - other)
/** Without an option; the letters after it move up, and the key with them. */
export const withoutOption = ({ options, key }: BankQuestion, at: number): Pick<BankQuestion, 'options' | 'key'> =>
  ({ options: options.filter((_, place) => place !== at), key: key.filter((one) => one !== at).map((one) => (one > at ? one - 1 : one)) })

/** Empty lines at the end are no options; what a kind does not have is not sent. */
export function readyToSend(question: BankQuestion): BankQuestion {
  const options = question.options.map(tidy)
  while (options.length > 2 && options[options.length - 1] === '' && !question.key.includes(options.length - 1)) options.pop()
  const { kind, stem, passage, picture, explanation, clause, checkedOn } = question
  return { ...question, stem: tidy(stem), passage: kind === 'case' ? tidy(passage) : '', picture: kind === 'picture' ? picture : '', options, explanation: tidy(explanation), clause: tidy(clause), checkedOn: checkedOn.trim() }
}
