/** A question as somebody wrote it, in words: read from text or from a sheet, and turned into one that can be kept or into what is wrong. */
import { quizBankFaults, type BankFault } from './quizBankFaults'
import { faultsOf, tidy, type BankQuestion } from './quizQuestion'
import { difficulties, optionLetters, questionKinds, quizCategories, quizIndustries, verdicts, type Difficulty, type QuestionKind, type QuizCategory, type QuizIndustry } from './quizWords'

/** Everything as written; '' = nothing was. */
export interface QuestionDraft {
  readonly kind: string
  readonly stem: string
  readonly passage: string
  readonly picture: string
  readonly options: readonly string[]
  readonly answer: string
  readonly explanation: string
  readonly clause: string
  readonly checkedOn: string
  readonly category: string
  readonly difficulty: string
  readonly industry: string
}
/** What holds for questions that do not say it themselves. */
export interface DraftDefaults {
  readonly category?: QuizCategory
  readonly difficulty?: Difficulty
  readonly industry?: QuizIndustry
}
export type Read = { readonly question: BankQuestion } | { readonly faults: readonly BankFault[] }

const wordOf = <K extends string>(words: Readonly<Record<K, string>>, more: Readonly<Record<string, K>> = {}) => {
  const known = new Map<string, K>([...(Object.entries(words) as [K, string][]).map(([code, word]) => [word, code] as const), ...Object.entries(more)])
  return (written: string): K | undefined => known.get(written.replace(/\s/g, ''))
}
const kindOf = wordOf<QuestionKind>(questionKinds, { 单选题: 'single', 单项选择: 'single', 单项选择题: 'single', 选择题: 'single', 多选题: 'multiple', 多项选择: 'multiple', 多项选择题: 'multiple', 不定项选择题: 'multiple', 判断题: 'trueFalse', 是非题: 'trueFalse', 正误判断: 'trueFalse', 图片题: 'picture', 看图题: 'picture', 案例题: 'case', 案例分析: 'case', 案例分析题: 'case' })
const categoryOf = wordOf<QuizCategory>(quizCategories, { 逃生疏散: 'evacuation', 疏散: 'evacuation', 逃生: 'evacuation', 消防安全: 'fire', 用电安全: 'electricity', 燃气安全: 'gas', 电动车: 'ebike', 动火: 'hotWork', 应急救护: 'firstAid', 演练: 'drill', 重大事故隐患: 'major' })
const difficultyOf = wordOf<Difficulty>(difficulties, { 简单: 'easy', 容易: 'easy', 较易: 'easy', 中等: 'medium', 一般: 'medium', 困难: 'hard', 较难: 'hard' })
const industryOf = wordOf<QuizIndustry>(quizIndustries, { 不限: 'general', 全部: 'general', 所有行业: 'general' })
/** The kind that a tag or heading names. */
export const namedKind = kindOf

const right = /^(?:对|√|✓|✔|正确|是|T|TRUE|Y|YES)$/i
const wrong = /^(?:错|×|✗|✘|❌|X|错误|否|不对|不正确|F|FALSE|N|NO)$/i
/** 0 = 对, 1 = 错; undefined = neither. */
export function verdictOf(written: string): 0 | 1 | undefined {
  const word = written.normalize('NFKC').replace(/[\s。.()]/g, '')
  if (right.test(word)) return 0
  return wrong.test(word) ? 1 : undefined
}
/** The options that letters name, as written, in ascending order; undefined = these are no letters. */
export function lettersOf(written: string): readonly number[] | undefined {
  const letters = written.normalize('NFKC').toUpperCase().replace(/[\s,，、;；/+和与。.()]/g, '')
  if (!/^[A-H]+$/.test(letters)) return undefined
  return [...letters].map((letter) => optionLetters.indexOf(letter)).sort((a, b) => a - b)
}

/** 2026/11/27, 2026年11月27日 and 20261127 are the same day. */
export function dayOf(written: string): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(written.normalize('NFKC').replace(/\s/g, '')) ?? []
  return year === '' ? written : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** True and false written as two options: A. 正确 B. 错误. */
const areVerdicts = (options: readonly string[]): boolean => options.length === 2 && verdictOf(options[0] ?? '') !== undefined && verdictOf(options[1] ?? '') === 1 - (verdictOf(options[0] ?? '') ?? 0)

interface Answered { readonly kind: QuestionKind; readonly options: readonly string[]; readonly key: readonly number[]; readonly fault?: BankFault }
function answered(kind: QuestionKind | undefined, draft: QuestionDraft): Answered {
  const { options, answer } = draft
  const letters = lettersOf(answer)
  const verdict = verdictOf(answer)
  if (kind === 'trueFalse' || (kind === undefined && ((options.length === 0 && verdict !== undefined) || areVerdicts(options)))) {
    const said = verdict ?? (areVerdicts(options) && letters?.length === 1 ? verdictOf(options[letters[0] ?? 0] ?? '') : undefined)
    const shown = options.length === 0 || areVerdicts(options) ? verdicts : [...options, ...verdicts]
    return { kind: 'trueFalse', options: shown, key: said === undefined ? [] : [said], ...(said === undefined && answer !== '' ? { fault: quizBankFaults.unreadAnswer(answer) } : {}) }
  }
  const key = letters ?? []
  return { kind: kind ?? (key.length > 1 ? 'multiple' : 'single'), options, key, ...(letters === undefined && answer !== '' ? { fault: quizBankFaults.unreadAnswer(answer) } : {}) }
}

/** A draft becomes a question, or the list of what must be mended in it. */
export function readDraft(written: QuestionDraft, defaults: DraftDefaults = {}): Read {
  const draft: QuestionDraft = { ...written, options: written.options.map(tidy), ...Object.fromEntries(Object.entries(written).flatMap(([field, value]) => (typeof value === 'string' ? [[field, tidy(value)]] : []))) }
  const faults: BankFault[] = []
  const named = draft.kind === '' ? undefined : kindOf(draft.kind)
  if (draft.kind !== '' && named === undefined) faults.push(quizBankFaults.unknownKind(draft.kind))
  const { kind, options, key, fault } = answered(named ?? (draft.passage !== '' ? 'case' : draft.picture !== '' ? 'picture' : undefined), draft)
  if (fault) faults.push(fault)
  const category = draft.category === '' ? defaults.category : categoryOf(draft.category)
  if (category === undefined) faults.push(draft.category === '' ? quizBankFaults.noCategory() : quizBankFaults.unknownCategory(draft.category))
  const difficulty = draft.difficulty === '' ? (defaults.difficulty ?? 'medium') : difficultyOf(draft.difficulty)
  if (difficulty === undefined) faults.push(quizBankFaults.unknownDifficulty(draft.difficulty))
  const industry = draft.industry === '' ? (defaults.industry ?? 'general') : industryOf(draft.industry)
  if (industry === undefined) faults.push(quizBankFaults.unknownIndustry(draft.industry))
  const { stem, passage, picture, explanation, clause } = draft
  const question: BankQuestion = { kind, stem, passage, picture, options, key, explanation, clause, checkedOn: dayOf(draft.checkedOn), category: category ?? 'fire', difficulty: difficulty ?? 'medium', industry: industry ?? 'general' }
  // An answer that could not be read has been said already; it is not missing as well.
  const all = [...faults, ...faultsOf(question).filter(({ field }) => !(field === 'key' && fault))]
  return all.length === 0 ? { question } : { faults: all }
}

/** The other way: a kept question in the words people write. */
export const draftOf = (question: BankQuestion): QuestionDraft => ({
  kind: questionKinds[question.kind],
  stem: question.stem,
  passage: question.passage,
  picture: question.picture,
  options: question.kind === 'trueFalse' ? [] : question.options,
  answer: question.kind === 'trueFalse' ? (verdicts[question.key[0] ?? 0] ?? '') : question.key.map((at) => optionLetters[at] ?? '').join(''),
  explanation: question.explanation,
  clause: question.clause,
  checkedOn: question.checkedOn,
  category: quizCategories[question.category],
  difficulty: difficulties[question.difficulty],
  industry: quizIndustries[question.industry],
})
