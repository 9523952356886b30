/** What can be wrong with a question, in a sentence that says how to mend it. Rows of an import show it behind their line number. */
import { signNames } from './safetySigns'
import { difficulties, optionLetters, questionKinds, quizCategories } from './quizWords'

export type FaultyField = 'kind' | 'stem' | 'passage' | 'picture' | 'options' | 'key' | 'explanation' | 'clause' | 'checkedOn' | 'category' | 'difficulty' | 'industry'
export interface BankFault {
  readonly field: FaultyField
  readonly say: string
}
const fault = (field: FaultyField, say: string): BankFault => ({ field, say })
const letter = (at: number): string => optionLetters[at] ?? `第 ${String(at + 1)} 个`
const listed = (words: Readonly<Record<string, string>>): string => Object.values(words).join('、')
const fieldNames: Readonly<Record<string, string>> = { stem: '题干', passage: '材料', picture: '图', explanation: '解析', clause: '依据' }

export const quizBankFaults = {
  noStem: () => fault('stem', '没有题干。请在题号后面写出题目。'),
  tooLong: (field: 'stem' | 'passage' | 'picture' | 'explanation' | 'clause', most: number) => fault(field, `${fieldNames[field] ?? ''}太长，最多 ${String(most)} 个字。请缩短。`),
  longOption: (at: number, most: number) => fault('options', `选项 ${letter(at)} 太长，最多 ${String(most)} 个字。请缩短。`),
  noAnswer: () => fault('key', '没有找到答案。请在选项下面加一行“答案：B”，判断题写“答案：对”或“答案：错”。'),
  unreadAnswer: (word: string) => fault('key', `读不懂答案“${word}”。选择题请写选项的字母，判断题请写“对”或“错”。`),
  answerWithoutOption: (at: number) => fault('key', `答案是 ${letter(at)}，可是没有这个选项。请改答案或补上选项。`),
  answerTwice: () => fault('key', '答案里同一个字母写了两次。请只写一次。'),
  singleWithMany: () => fault('key', '单选题只能有一个答案。请改答案，或把题型改成多选。'),
  multipleWithOne: () => fault('key', '多选题至少要有两个答案。请改答案，或把题型改成单选。'),
  optionsOfVerdict: () => fault('options', '判断题不写选项，答案写“对”或“错”。请去掉选项，或把题型改成单选。'),
  fewOptions: (count: number) => fault('options', `${count === 0 ? '没有找到选项' : '只找到一个选项'}。选择题至少要两个，每个选项一行，以“A.”“B.”开头。`),
  manyOptions: (most: number) => fault('options', `选项太多，最多 ${String(most)} 个。请合并或去掉几个。`),
  emptyOption: (at: number) => fault('options', `选项 ${letter(at)} 是空的。请写上内容或去掉。`),
  sameOption: (first: number, second: number) => fault('options', `选项 ${letter(first)} 和 ${letter(second)} 一样。请改其中一个。`),
  optionOrder: (expected: number, found: string) => fault('options', `选项应当是 ${letter(expected)}，写的是 ${found}。请按 A、B、C、D 的顺序写。`),
  caseWithoutPassage: () => fault('passage', '案例题没有材料。请加一行“材料：……”。'),
  pictureMissing: () => fault('picture', '图片题没有图。请加一行“图：标志的名称”。'),
  unknownPicture: (name: string) => fault('picture', `没有叫“${name}”的图。可以写：${signNames.join('、')}。`),
  badDay: (word: string) => fault('checkedOn', `核对日期“${word}”不是日期。请写成 2026-11-27 这样。`),
  futureDay: (day: string) => fault('checkedOn', `核对日期“${day}”还没有到。请写真正核对的那一天。`),
  unknownKind: (word: string) => fault('kind', `没有“${word}”这种题型。可以写：${listed(questionKinds)}。`),
  noCategory: () => fault('category', `没有分类。请加一行“分类：消防”，或在导入时选一个分类。可以写：${listed(quizCategories)}。`),
  unknownCategory: (word: string) => fault('category', `没有“${word}”这个分类。可以写：${listed(quizCategories)}。`),
  unknownDifficulty: (word: string) => fault('difficulty', `没有“${word}”这种难度。可以写：${listed(difficulties)}。`),
  unknownIndustry: (word: string) => fault('industry', `没有“${word}”这个行业。不分行业请写“通用”。`),
  noHeaders: () => fault('stem', '没有找到表头。请在第一行写列名：题型、题干、选项A、选项B、选项C、选项D、答案、解析、依据、核对、分类、难度、行业。'),
  fieldTwice: (name: string) => fault('stem', `“${name}”写了两次。请留一个，两道题之间请空一行。`),
} as const
