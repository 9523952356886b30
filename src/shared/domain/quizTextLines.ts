/** What a line of a Word-style question text is: the start of a question, an option, a labelled field, a heading, or the rest of the line above. */
import { optionLetters } from './quizWords'
import { namedKind } from './quizDraft'
import { tidy } from './quizQuestion'

export type Label = 'passage' | 'picture' | 'answer' | 'explanation' | 'clause' | 'checkedOn' | 'category' | 'difficulty' | 'industry'
export type TextLine =
  | { readonly is: 'empty' }
  | { readonly is: 'heading'; readonly kind: string }
  | { readonly is: 'start'; readonly kind: string; readonly text: string; readonly numbered: boolean }
  | { readonly is: 'option'; readonly letter: string; readonly text: string }
  | { readonly is: 'field'; readonly label: Label; readonly text: string }
  | { readonly is: 'more'; readonly text: string }

const labels = new Map<string, Label>(Object.entries({
  材料: 'passage', 案例: 'passage', 背景: 'passage', 案例材料: 'passage', 背景材料: 'passage',
  图: 'picture', 图片: 'picture', 标志: 'picture',
  答案: 'answer', 正确答案: 'answer', 参考答案: 'answer', 标准答案: 'answer', 答: 'answer',
  解析: 'explanation', 答案解析: 'explanation', 试题解析: 'explanation', 详解: 'explanation',
  依据: 'clause', 法规依据: 'clause', 出处: 'clause', 来源: 'clause', 条款: 'clause',
  核对: 'checkedOn', 核对日期: 'checkedOn', 核对日: 'checkedOn',
  分类: 'category', 类别: 'category', 知识点: 'category',
  难度: 'difficulty', 难易度: 'difficulty', 难度系数: 'difficulty',
  行业: 'industry', 适用行业: 'industry',
} satisfies Record<string, Label>))
/** The name each field is written out with. */
export const labelNames: Readonly<Record<Label, string>> = { passage: '材料', picture: '图', answer: '答案', explanation: '解析', clause: '依据', checkedOn: '核对', category: '分类', difficulty: '难度', industry: '行业' }
/** The label a column's header or a line's beginning names. */
export const labelOf = (name: string): Label | undefined => labels.get(name)

const number = /^(?:第\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s*题\s*[.．、:：]?|[(（]\s*\d{1,4}\s*[)）]\s*[.．、]?|\d{1,4}\s*(?:[.．](?!\d)|[、)）:：]))\s*/
const bracketed = /^[【[（(]\s*([^】\]）)]{1,8})\s*[】\]）)]\s*/
const optionStart = /^(?:[(（]\s*([A-Ha-hＡ-Ｈａ-ｈ])\s*[)）]\s*[.．、:：]?|([A-Ha-hＡ-Ｈａ-ｈ])\s*[.．、:：)）])\s*/
const headingStart = /^(?:第?[一二三四五六七八九十]{1,3}(?:部分|大题)?\s*[、.．:：]\s*)?([^（(：:，,。\d]{2,8})(?:[（(：:，,].*)?$/

export const plainLetter = (letter: string): string => letter.normalize('NFKC').toUpperCase()

/** Which kind of line it is. Never looks at other lines. */
export function readLine(raw: string): TextLine {
  const line = tidy(raw)
  if (line === '') return { is: 'empty' }
  const [numbering] = number.exec(line) ?? []
  const afterNumber = numbering === undefined ? line : line.slice(numbering.length)
  const tag = bracketed.exec(afterNumber)
  const tagged = tag?.[1] === undefined ? undefined : namedKind(tag[1])
  if (tag && tagged !== undefined) return { is: 'start', kind: tidy(tag[1] ?? ''), text: afterNumber.slice(tag[0].length), numbered: numbering !== undefined }
  if (numbering !== undefined) return { is: 'start', kind: '', text: afterNumber, numbered: true }
  const named = tag?.[1] === undefined ? undefined : labelOf(tidy(tag[1]))
  if (tag && named) return { is: 'field', label: named, text: line.slice(tag[0].length).replace(/^[:：]\s*/, '') }
  const option = optionStart.exec(line)
  if (option) return { is: 'option', letter: plainLetter(option[1] ?? option[2] ?? ''), text: line.slice(option[0].length) }
  const [, name = ''] = /^([^:：\s]{1,6})\s*[:：]/.exec(line) ?? []
  const label = labelOf(name)
  if (label) return { is: 'field', label, text: line.slice(line.search(/[:：]/) + 1).trim() }
  const heading = headingStart.exec(line)?.[1]
  if (heading !== undefined && /题$/.test(heading.trim()) && namedKind(heading) !== undefined) return { is: 'heading', kind: heading.trim() }
  return { is: 'more', text: line }
}

/**
 * Options that share a line: `A. 甲  B. 乙  C. 丙`. A wide gap parts them wherever the next letter follows; a narrow one or none only where
 * the question has no other line with an option, so that a text which names another letter is left whole.
 * @param raw the line as written, with its gaps
 */
export function optionsOnLine(raw: string, alone: boolean): readonly { readonly letter: string; readonly text: string }[] {
  const first = readLine(raw)
  if (first.is !== 'option') return []
  const gap = alone ? '\\s*' : '(?:\\t|\\u3000|\\s{2,})\\s*'
  const found: { letter: string; text: string }[] = []
  let { letter } = first
  let rest = raw.replace(/^[\s\u3000]+/, '').replace(optionStart, '')
  for (;;) {
    const next = optionLetters[optionLetters.indexOf(letter) + 1]
    const wide = next === undefined ? undefined : String.fromCharCode(next.charCodeAt(0) + 0xfee0)
    const at = next === undefined ? null : new RegExp(`${gap}(?:[(（]\\s*[${next}${next.toLowerCase()}${wide ?? ''}]\\s*[)）]\\s*[.．、:：]?|[${next}${next.toLowerCase()}${wide ?? ''}]\\s*[.．、:：)）])\\s*`).exec(rest)
    if (!at || next === undefined) return [...found, { letter, text: tidy(rest) }]
    found.push({ letter, text: tidy(rest.slice(0, at.index)) })
    rest = rest.slice(at.index + at[0].length)
    letter = next
  }
}
