/** The bank as rows of a spreadsheet: the columns are found by their Chinese headers, in any order. */
import { quizBankFaults } from './quizBankFaults'
import type { PlacedFault, PlacedQuestion, ReadBank } from './quizBankText'
import { draftOf, readDraft, type DraftDefaults, type QuestionDraft } from './quizDraft'
import { tidy, type BankQuestion } from './quizQuestion'
import { labelNames, labelOf, plainLetter, type Label } from './quizTextLines'
import { optionLetters } from './quizWords'

type Column = Label | 'kind' | 'stem' | `option ${string}`
const fieldLabels = ['passage', 'picture', 'answer', 'explanation', 'clause', 'checkedOn', 'category', 'difficulty', 'industry'] as const satisfies readonly Label[]
/** In the order they are written. */
const columns: readonly (readonly [Column, string])[] = [
  ['kind', '题型'],
  ['stem', '题干'],
  ['passage', labelNames.passage],
  ['picture', labelNames.picture],
  ...[...optionLetters].map((letter) => [`option ${letter}`, `选项${letter}`] as const),
  ...fieldLabels.slice(2).map((label) => [label, labelNames[label]] as const),
]

function columnOf(header: string): Column | undefined {
  const name = tidy(header).replace(/[\s（(【].*$/, '').replace(/[:：*]$/, '')
  if (/^(?:题型|类型|题目类型)$/.test(name)) return 'kind'
  if (/^(?:题干|题目|试题|问题|题目内容|试题内容)$/.test(name)) return 'stem'
  const [, letter] = /^(?:选项|备选项|答案选项)?([A-Ha-hＡ-Ｈａ-ｈ])(?:选项)?$/.exec(name) ?? []
  return letter === undefined ? labelOf(name) : `option ${plainLetter(letter)}`
}

const headersWithin = 10
const isHeader = (row: readonly string[]): boolean => row.some((cell) => columnOf(cell) === 'stem')

/** The options of a row up to its last one; the letter of a gap, where there is one. */
function optionsOf(cell: (column: Column) => string): { readonly options: readonly string[]; readonly gap: number } {
  const all = [...optionLetters].map((letter) => tidy(cell(`option ${letter}`)))
  let count = all.length
  while (count > 0 && all[count - 1] === '') count -= 1
  const options = all.slice(0, count)
  return { options, gap: options.indexOf('') }
}

/**
 * Reads rows of cells, as text. Rows above the headers are a title and left out; empty rows are passed over.
 * A row's number is the one its sheet shows.
 */
export function readBankRows(rows: readonly (readonly string[])[], defaults: DraftDefaults = {}): ReadBank {
  const top = rows.slice(0, headersWithin).findIndex(isHeader)
  const header = rows[top]
  if (!header) return { questions: [], faults: [{ line: 1, ...quizBankFaults.noHeaders() }] }
  const at = new Map<Column, number>()
  for (const [place, name] of header.entries()) {
    const column = columnOf(name)
    if (column !== undefined && !at.has(column)) at.set(column, place)
  }
  const questions: PlacedQuestion[] = []
  const faults: PlacedFault[] = []
  for (const [below, row] of rows.slice(top + 1).entries()) {
    const line = top + below + 2
    if (row.every((one) => tidy(one) === '')) continue
    const cell = (column: Column): string => row[at.get(column) ?? -1] ?? ''
    const { options, gap } = optionsOf(cell)
    const fields = Object.fromEntries(fieldLabels.map((label) => [label, cell(label)])) as Record<Label, string>
    const draft: QuestionDraft = { ...fields, kind: cell('kind'), stem: cell('stem'), options }
    const read = readDraft(draft, defaults)
    if ('faults' in read) faults.push(...read.faults.map((fault) => ({ line, ...fault })))
    else if (gap < 0) questions.push({ line, question: read.question })
    else faults.push({ line, ...quizBankFaults.emptyOption(gap) })
  }
  return { questions, faults }
}

/** Rows with their header first, read back by `readBankRows` as they were. */
export function writeBankRows(questions: readonly BankQuestion[]): readonly (readonly string[])[] {
  const valueOf = (draft: QuestionDraft, column: Column): string =>
    column.startsWith('option ') ? (draft.options[optionLetters.indexOf(column.slice(7))] ?? '') : draft[column as Exclude<keyof QuestionDraft, 'options'>]
  return [columns.map(([, name]) => name), ...questions.map((question) => { const draft = draftOf(question); return columns.map(([column]) => valueOf(draft, column)) })]
}
