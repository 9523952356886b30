/** What a step keeps of a decision in words; grounds stay as they were written. No person is named (C8). */
import type { Decision } from '@shared/contract/hazard'
import { dayWords } from '@shared/domain/calendar'
import { criterionDocument } from '@shared/domain/criteriaDocuments'
import { controlKinds } from '@shared/domain/words'

export const criterionWords = (criterionId: string, words: string): string => {
  const document = criterionDocument(criterionId)
  return document === undefined ? words : `《${document.title}》（${document.number}）${words}`
}

export function stepWords(input: Decision): string {
  switch (input.move) {
    case 'proposeMajor':
    case 'gradeMajor':
      return criterionWords(input.criterionId, input.words)
    case 'control':
      return [input.kinds.map((kind) => controlKinds[kind]).join('、'), input.words].filter((part) => part !== '').join('，')
    case 'askExtension':
      return `延到${dayWords(input.until)}，理由：${input.ground}`
    case 'handOver':
      return `${input.to}${input.number ? `（编号 ${input.number}）` : ''}，理由：${input.ground}`
    case 'outsideReply':
      return `编号 ${input.number}，${input.reply}`
    case 'assign':
      return [input.until === undefined ? '' : `${dayWords(input.until)}前完成`, input.ground ?? ''].filter((part) => part !== '').join('，')
    default:
      return 'ground' in input ? input.ground : ''
  }
}
