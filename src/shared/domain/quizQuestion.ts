/** A question of the bank as it is kept, and what must be true of it, whichever way it came in: typed, pasted or from a sheet. */
import { quizBankFaults, type BankFault } from './quizBankFaults'
import { signCode } from './safetySigns'
import type { Difficulty, QuestionKind, QuizCategory, QuizIndustry } from './quizWords'

export interface BankQuestion {
  readonly kind: QuestionKind
  readonly stem: string
  /** 材料 of a case; ''. */
  readonly passage: string
  /** The name of a sign the project draws; ''. */
  readonly picture: string
  /** 判断: 对, 错. */
  readonly options: readonly string[]
  /** Which options are right, in ascending order. */
  readonly key: readonly number[]
  readonly explanation: string
  /** 依据: document with its year, and article. */
  readonly clause: string
  /** 核对: the day on which somebody saw that the clause says so, YYYY-MM-DD; '' = nobody has written it down. */
  readonly checkedOn: string
  readonly category: QuizCategory
  readonly difficulty: Difficulty
  readonly industry: QuizIndustry
}

/** Characters at most. */
export const questionLimits = { stem: 500, passage: 1000, picture: 80, option: 200, options: 8, explanation: 800, clause: 200 } as const
// What breaks documents and terminals later (T-17 T-36): control characters, overrides of direction, signs that are none, half pairs.
const harmful = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200d\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g
const pairs = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g
/** Runs of spaces and line ends say nothing in a question; without them every text has one way to be written. Files of others are cleaned here, too. */
export const tidy = (text: string): string => text.replace(/[\s\u2028\u2029]+/g, ' ').replace(harmful, '').replace(pairs, (sign) => (sign.length === 2 ? sign : '')).replace(/ {2,}/g, ' ').trim()

const isDay = (day: string): boolean => {
  const [, year, month, date] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []).map(Number)
  if (year === undefined || month === undefined || date === undefined || month < 1 || month > 12 || date < 1 || year < 1949) return false
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
const tooLong = (question: BankQuestion): BankFault | undefined => {
  for (const field of ['stem', 'passage', 'picture', 'explanation', 'clause'] as const) if (question[field].length > questionLimits[field]) return quizBankFaults.tooLong(field, questionLimits[field])
  const at = question.options.findIndex((option) => option.length > questionLimits.option)
  return at < 0 ? undefined : quizBankFaults.longOption(at, questionLimits.option)
}

function keyFault({ kind, options, key }: BankQuestion): BankFault | undefined {
  const missing = key.find((at) => !Number.isInteger(at) || at < 0 || at >= options.length)
  if (key.length === 0) return quizBankFaults.noAnswer()
  if (missing !== undefined) return quizBankFaults.answerWithoutOption(missing)
  if (key.some((at, place) => place > 0 && at <= (key[place - 1] ?? -1))) return quizBankFaults.answerTwice()
  if ((kind === 'single' || kind === 'trueFalse') && key.length > 1) return quizBankFaults.singleWithMany()
  if (kind === 'multiple' && key.length < 2) return quizBankFaults.multipleWithOne()
  return undefined
}

function optionFault({ kind, options }: BankQuestion): BankFault | undefined {
  if (kind === 'trueFalse') return options.length === 2 ? undefined : quizBankFaults.optionsOfVerdict()
  if (options.length < 2) return quizBankFaults.fewOptions(options.length)
  if (options.length > questionLimits.options) return quizBankFaults.manyOptions(questionLimits.options)
  const empty = options.findIndex((option) => tidy(option) === '')
  if (empty >= 0) return quizBankFaults.emptyOption(empty)
  const repeated = options.findIndex((option, at) => options.indexOf(option) < at)
  return repeated < 0 ? undefined : quizBankFaults.sameOption(options.indexOf(options[repeated] ?? ''), repeated)
}

/** What is wrong with it; nothing = it may be kept. */
export function faultsOf(question: BankQuestion): readonly BankFault[] {
  const { kind, stem, passage, picture, checkedOn } = question
  return [
    tidy(stem).length < 2 ? quizBankFaults.noStem() : undefined,
    tooLong(question),
    kind === 'case' && tidy(passage) === '' ? quizBankFaults.caseWithoutPassage() : undefined,
    kind === 'picture' && tidy(picture) === '' ? quizBankFaults.pictureMissing() : undefined,
    picture !== '' && signCode(picture) === undefined ? quizBankFaults.unknownPicture(picture) : undefined,
    optionFault(question),
    keyFault(question),
    checkedOn !== '' && !isDay(checkedOn) ? quizBankFaults.badDay(checkedOn) : undefined,
  ].filter((fault) => fault !== undefined)
}

/** Nobody has seen yet what a clause will say. @param today civil day */
export const futureFault = ({ checkedOn }: Pick<BankQuestion, 'checkedOn'>, today: string): BankFault | undefined => (checkedOn > today ? quizBankFaults.futureDay(checkedOn) : undefined)

// Punctuation, spaces and width do not make another question; 1.5 is not 15, and ≥ is not ≤.
const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/(\d)\.(?=\d)/g, '$1点').replace(/[\s,.;:!?()[\]{}'"“”‘’、。《》〈〉「」【】…—_~·|]/g, '')
/** An option, as two that say the same are one. */
export const optionKey = bare
/** How a question begins, as one types it to find it: 20 signs without punctuation. */
export const beginningOf = (stem: string): string => bare(stem).slice(0, 20)
/** The same for questions that are the same to a reader: stem, passage, picture and options in any order. */
export const printOf = ({ stem, passage, picture, options, kind }: Pick<BankQuestion, 'stem' | 'passage' | 'picture' | 'options' | 'kind'>): string =>
  [bare(stem), bare(passage), picture, ...(kind === 'trueFalse' ? [] : options.map(bare).sort())].join('|')
