// Questions as fast-check makes them: any text that the bank keeps.
import fc from 'fast-check'
import { tidy, type BankQuestion } from '@shared/domain/quizQuestion'
import { difficulties, quizCategories, quizIndustries, verdicts, type Difficulty, type QuizCategory, type QuizIndustry } from '@shared/domain/quizWords'

const signs = ['消', '防', '通', '道', '应', '不', '得', '（', '）', '(', ')', 'A', 'B', 'c', '.', '．', '、', '：', ':', '1', '2', '9', ' ', '答案', '解析', '【', '】', '单选', '对', '√', '“', '”', 'é', '🔥', '%', '≥', '=', '+', '@', ',', '"', "'", '\t']
const words = (least: number, most: number) => fc.array(fc.constantFrom(...signs), { minLength: least, maxLength: most }).map((parts) => tidy(parts.join('')))
const text = (most: number) => words(1, most).filter((made) => made !== '' && made.length <= 100)
const oneOf = <T extends string>(of: Readonly<Record<T, string>>) => fc.constantFrom(...(Object.keys(of) as T[]))
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2039-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

const rest = fc.record({
  stem: text(40).filter((stem) => stem.length > 1),
  explanation: words(0, 30),
  clause: words(0, 20),
  checkedOn: fc.oneof(fc.constant(''), day),
  category: oneOf<QuizCategory>(quizCategories),
  difficulty: oneOf<Difficulty>(difficulties),
  industry: oneOf<QuizIndustry>(quizIndustries),
})
const options = fc.uniqueArray(text(12), { minLength: 2, maxLength: 8 })
const keyOf = (count: number, least: number, most: number) => fc.subarray([...Array(count).keys()], { minLength: least, maxLength: Math.min(most, count) })

const chosen = (kind: 'single' | 'multiple' | 'picture' | 'case', least: number, most: number, more: fc.Arbitrary<{ passage: string; picture: string }>): fc.Arbitrary<BankQuestion> =>
  fc.tuple(rest, options, more).chain(([said, made, own]) => keyOf(made.length, least, most).map((key) => ({ ...said, ...own, kind, options: made, key })))
const neither = fc.constant({ passage: '', picture: '' })

/** Any question that may be kept. */
export const questions: fc.Arbitrary<BankQuestion> = fc.oneof(
  chosen('single', 1, 1, neither),
  chosen('multiple', 2, 8, neither),
  chosen('picture', 1, 8, fc.constantFrom('禁止吸烟', '当心触电').map((picture) => ({ passage: '', picture }))),
  chosen('case', 1, 8, text(40).map((passage) => ({ passage, picture: '' }))),
  fc.tuple(rest, fc.constantFrom(0, 1)).map(([said, key]) => ({ ...said, kind: 'trueFalse' as const, passage: '', picture: '', options: verdicts, key: [key] })),
)
