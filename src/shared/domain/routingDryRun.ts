/** Who would have got a case by another table: the same question asked twice, the differences in words. */
import type { Routed } from './routing'
import { limitWords, type UnitNames } from './routingWords'

const nobody = '待安委办指定牵头'
const handlerOf = ({ assignment }: Routed, name: UnitNames): string =>
  assignment.handlerId === null ? nobody : `${name(assignment.handlerId)}${assignment.onBehalf ? '（代办）' : ''}`
const supervisorOf = ({ assignment }: Routed, name: UnitNames): string => (assignment.supervisorId === null ? '无' : name(assignment.supervisorId))
const assistOf = ({ assignment }: Routed, name: UnitNames): string => (assignment.assistIds.length === 0 ? '无' : assignment.assistIds.map(name).join('、'))
const from = (what: string, before: string, after: string): string[] => (before === after ? [] : [`${what}：${before} → ${after}`])

export interface Otherwise {
  /** 主办 by the table in force, and by the draft. */
  readonly before: string
  readonly after: string
  readonly sentences: readonly string[]
}

/** What a draft would have done otherwise; undefined when it changes nothing about this case. */
export function routedOtherwise(before: Routed, after: Routed, name: UnitNames): Otherwise | undefined {
  const sentences = [
    ...from('主办', handlerOf(before, name), handlerOf(after, name)),
    ...from('监管', supervisorOf(before, name), supervisorOf(after, name)),
    ...from('协办', assistOf(before, name), assistOf(after, name)),
    ...from('时限', limitWords(before), limitWords(after)),
  ]
  return sentences.length === 0 ? undefined : { before: handlerOf(before, name), after: handlerOf(after, name), sentences }
}
