/**
 * Who is told what when a case moves. The words are neutral (T-06): the number alone says which case; nothing of its text, its place
 * or the one who reported it stands in a message, for a message may be read over a shoulder.
 */
import type { MoveName } from '@shared/domain/hazardMoves'

/** `reporter` · `handler`: the officers of the unit that handles it now · `before`: those of the unit that handled it until now · `office`: the safety office. */
export type Audience = 'reporter' | 'handler' | 'before' | 'office'
export interface CaseMessage {
  readonly to: Audience
  readonly title: string
  readonly body: (number: string) => string
  /** Only where the case now waits for 指定牵头 (true), or only where it has a unit (false). */
  readonly waiting?: boolean
}
const told = (title: string, body: (number: string) => string): CaseMessage => ({ to: 'reporter', title, body })
const asked = (title: string, body: (number: string) => string, to: Audience = 'handler'): CaseMessage => ({ to, title, body })

const progress = told('您上报的隐患有新进展', (number) => `${number} 有了新的处理结果，点开查看。`)
const toHandle = asked('有一件隐患待接收', (number) => `${number} 已送到本单位，请按时限接收。`)
const toAssign: CaseMessage = { ...asked('有一件隐患待指定牵头', (number) => `${number} 需要指定牵头单位。`, 'office'), waiting: true }
const added = asked('一件隐患有补充材料', (number) => `${number} 有补充材料，请查看。`)
const handedOn: CaseMessage = { ...told('您上报的隐患已移交', (number) => `${number} 已移交给另一个单位，点开查看去向和理由。`), waiting: false }
const givenBack: CaseMessage = { ...told('您上报的隐患待指定牵头', (number) => `${number} 已转安委办指定牵头单位，点开查看理由。`), waiting: true }

export const caseMessages: Readonly<Record<MoveName | 'submit', readonly CaseMessage[]>> = {
  submit: [toHandle, toAssign],
  assignLead: [toHandle, progress],
  accept: [told('您上报的隐患已接收', (number) => `${number} 已由责任单位接收。`)],
  return: [toHandle, toAssign, handedOn, givenBack],
  notHazard: [progress],
  handOver: [progress],
  outsideReply: [progress],
  merge: [progress],
  assign: [progress],
  fixOnSpot: [asked('一件立行立改待确认', (number) => `${number} 已整改，请由另一位同事确认。`), progress],
  confirm: [told('您上报的隐患已整改', (number) => `${number} 已整改并经确认，感谢您的上报。`)],
  fix: [asked('一件整改待验证', (number) => `${number} 已整改，请验证。`), progress],
  selfVerify: [progress],
  review: [asked('一件隐患已复查', (number) => `${number} 已通过复查，可以销号。`), progress],
  close: [told('您上报的隐患已销号', (number) => `${number} 已销号，感谢您的上报。`)],
  sendBack: [asked('一件隐患被退回整改', (number) => `${number} 被退回，请继续整改。`), progress],
  askExtension: [asked('一件隐患申请延期', (number) => `${number} 申请延长整改期限。`, 'office')],
  grantExtension: [asked('延期申请已同意', (number) => `${number} 的整改期限已延长。`), progress],
  refuseExtension: [asked('延期申请未同意', (number) => `${number} 的整改期限不变。`)],
  gradeMajor: [asked('一件隐患定为重大', (number) => `${number} 已定为重大隐患，请按重大隐患的程序办理。`), asked('一件隐患定为重大', (number) => `${number} 已定为重大隐患。`, 'office'), progress],
  lowerMajor: [asked('一件隐患降为一般', (number) => `${number} 已降为一般隐患。`), progress],
  withdraw: [asked('一件隐患已撤回', (number) => `${number} 已由上报人撤回，不必再处理。`, 'before')],
  supplement: [added],
  reopen: [asked('一件隐患重新打开', (number) => `${number} 被重新打开，请再次处理。`), toAssign],
}
