/** The name of a delivery in words: which step of which thing should have been told to whom. */
import { hazardMoves, moveNames, type MoveName } from '@shared/domain/hazardMoves'

const isMove = (name: string): name is MoveName => moveNames.some((move) => move === name)
const others: Readonly<Record<string, string>> = { 'hazard.submit': '新隐患的通知', 'hazard.remind': '隐患到期提醒', 'hazard.late': '隐患逾期通知', 'hazard.escalate': '隐患逾期上报', 'hazard.escalateAgain': '隐患逾期再上报', 'photo.received': '照片处理' }

/** `hazard.accept` → 隐患“接收”的通知. A name that is not known yet is shown as it is. */
export function deliveryName(name: string): string {
  const move = name.replace(/^hazard\./, '')
  return others[name] ?? (isMove(move) ? `隐患“${hazardMoves[move].label}”的通知` : name)
}
