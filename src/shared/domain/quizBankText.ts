/**
 * The bank's own text: questions as people keep them in Word, one a block. Read tolerantly, with what is wrong told line by line;
 * written in one way, so that what was written is read back as it was.
 */
import { quizBankFaults, type BankFault } from './quizBankFaults'
import { draftOf, lettersOf, readDraft, verdictOf, type DraftDefaults, type QuestionDraft } from './quizDraft'
import { tidy, type BankQuestion } from './quizQuestion'
import { labelNames, optionsOnLine, readLine, type Label, type TextLine } from './quizTextLines'
import { optionLetters } from './quizWords'

/** A line of a text or a row of a sheet: counted from 1, as people see it. */
export interface PlacedQuestion {
  readonly line: number
  readonly question: BankQuestion
}
export interface PlacedFault extends BankFault {
  readonly line: number
}
export interface ReadBank {
  readonly questions: readonly PlacedQuestion[]
  readonly faults: readonly PlacedFault[]
}

interface Numbered { readonly line: number; readonly raw: string; readonly read: TextLine }
/** The lines of one question, its start first. */
interface Block { readonly kind: string; readonly lines: Numbered[] }

// The answer in the stem's own brackets, as exam papers have it; the last ones that hold nothing but it.
const answerInStem = /[(（]\s*([A-Ha-hＡ-Ｈａ-ｈ][A-Ha-hＡ-Ｈａ-ｈ\s,，、]*|对|错|√|×|✓|✗|正确|错误)\s*[)）](?![\s\S]*[(（]\s*(?:[A-Ha-hＡ-Ｈａ-ｈ][A-Ha-hＡ-Ｈａ-ｈ\s,，、]*|对|错|√|×|✓|✗|正确|错误)\s*[)）])/
// Text right after a question's answer may be the next question, or a stray line of its explanation.
const isAnswer = ({ read }: Numbered): boolean => read.is === 'field' && read.label === 'answer'
const hasBody = (block: Block): boolean => block.lines.some((line) => line.read.is === 'option' || isAnswer(line) || answerInStem.test(line.raw))

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let heading = ''
  let gap = true
  const begin = (line: Numbered, kind: string): void => { blocks.push({ kind, lines: [line] }) }
  for (const [at, raw] of text.split(/\r\n|[\n\r\u2028\u2029\v\f]/).entries()) {
    const line: Numbered = { line: at + 1, raw, read: readLine(raw) }
    const { read } = line
    const block = blocks[blocks.length - 1]
    if (read.is === 'heading') heading = read.kind
    else if (read.is === 'start' && (!block || gap || read.kind !== '' || hasBody(block))) begin(line, read.kind === '' ? heading : read.kind)
    else if (read.is === 'more' && (!block || (gap && hasBody(block)))) begin(line, heading)
    else if (read.is !== 'empty') {
      if (block) block.lines.push(line)
      else begin(line, heading)
    }
    gap = read.is === 'empty' || read.is === 'heading'
  }
  return blocks
}

const hanText = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/
/** Two lines of one sentence; between Chinese signs nothing belongs. */
const joined = (first: string, second: string): string => (first === '' || second === '' || (hanText.test(first.slice(-1)) && hanText.test(second.charAt(0))) ? first + second : `${first} ${second}`)

const answerAtEnd = /\s+(?:正确|参考)?答案\s*[:：]\s*([A-Ha-hＡ-Ｈ,，、\s]+|对|错|√|×|正确|错误)$/

function draftOfBlock(block: Block): { readonly draft: QuestionDraft; readonly faults: readonly PlacedFault[] } {
  const faults: PlacedFault[] = []
  const fields: Partial<Record<Label, string>> = {}
  const options: string[] = []
  let stem = ''
  let last: Label | 'stem' | 'option' = 'stem'
  const alone = block.lines.filter(({ read }) => read.is === 'option').length === 1
  for (const { line, raw, read } of block.lines) {
    // An explanation goes through the options by their letters, too.
    if (read.is === 'option' && options.length > 0 && last !== 'option') {
      if (last === 'stem') stem = joined(stem, tidy(raw))
      else fields[last] = joined(fields[last] ?? '', tidy(raw))
    } else if (read.is === 'option') {
      for (const { letter, text } of optionsOnLine(raw, alone)) {
        if (letter !== optionLetters[options.length]) faults.push({ line, ...quizBankFaults.optionOrder(options.length, letter) })
        options.push(text)
      }
      last = 'option'
    } else if (read.is === 'field') {
      if (fields[read.label] !== undefined) faults.push({ line, ...quizBankFaults.fieldTwice(labelNames[read.label]) })
      else fields[read.label] = read.text
      last = read.label
    } else if (read.is === 'start' || read.is === 'more') {
      const text = read.is === 'start' && line !== block.lines[0]?.line ? tidy(raw) : read.text
      if (last === 'stem') stem = joined(stem, text)
      else if (last === 'option') options[options.length - 1] = joined(options[options.length - 1] ?? '', text)
      else fields[last] = joined(fields[last] ?? '', text)
    }
  }
  let { answer = '' } = fields
  const inStem = answer === '' ? answerInStem.exec(stem) : null
  if (inStem) {
    answer = inStem[1] ?? ''
    stem = `${stem.slice(0, inStem.index)}（ ）${stem.slice(inStem.index + inStem[0].length)}`
  } else if (answer === '') {
    const atEnd = answerAtEnd.exec(options[options.length - 1] ?? '')
    if (atEnd) {
      answer = atEnd[1] ?? ''
      options[options.length - 1] = (options[options.length - 1] ?? '').slice(0, atEnd.index)
    }
  }
  return { draft: { kind: block.kind, stem, passage: '', picture: '', explanation: '', clause: '', checkedOn: '', category: '', difficulty: '', industry: '', ...fields, options, answer }, faults }
}

const verdictHint = ({ answer, options, kind }: QuestionDraft): QuestionDraft['kind'] =>
  // A heading 选择题 stands over both; the letters decide.
  kind === '选择题' ? '' : kind === '' && options.length === 0 && verdictOf(answer) !== undefined && lettersOf(answer) === undefined ? '判断' : kind

/** Reads a text. What has a fault is not among the questions; every fault names the line its question begins at, or its own. */
export function readBankText(text: string, defaults: DraftDefaults = {}): ReadBank {
  const questions: PlacedQuestion[] = []
  const faults: PlacedFault[] = []
  for (const block of blocksOf(text)) {
    const { line = 1 } = block.lines[0] ?? {}
    const { draft, faults: found } = draftOfBlock(block)
    const read = readDraft({ ...draft, kind: verdictHint(draft) }, defaults)
    faults.push(...found)
    if ('faults' in read) faults.push(...read.faults.map((fault) => ({ line, ...fault })))
    else if (found.length === 0) questions.push({ line, question: read.question })
  }
  return { questions, faults: faults.sort((a, b) => a.line - b.line) }
}

function writeQuestion(question: BankQuestion, at: number): string {
  const { kind, stem, options, answer, ...fields } = draftOf(question)
  const line = (label: Label, value: string): readonly string[] => (value === '' ? [] : [`${labelNames[label]}：${value}`])
  return [
    `${String(at)}. 【${kind}】${stem}`,
    ...line('passage', fields.passage),
    ...line('picture', fields.picture),
    ...options.map((option, place) => `${optionLetters[place] ?? ''}. ${option}`),
    ...line('answer', answer),
    ...line('explanation', fields.explanation),
    ...line('clause', fields.clause),
    ...line('checkedOn', fields.checkedOn),
    ...line('category', fields.category),
    ...line('difficulty', fields.difficulty),
    ...line('industry', fields.industry),
  ].join('\n')
}
/** Writes questions as a text that `readBankText` reads back as they were. @param from the first one's number */
export const writeBankText = (questions: readonly BankQuestion[], from = 1): string => questions.map((question, at) => `${writeQuestion(question, from + at)}\n`).join('\n')
