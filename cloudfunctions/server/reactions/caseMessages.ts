/**
 * Who is told what when a case moves. The words are neutral (T-06): the number alone says which case; nothing of its text, its place
 * or the one who reported it stands in a message, for a message may be read over a shoulder.
 */
import type { StepName } from '@shared/domain/hazardMoves'

/** `reporter` · `handler`: the officers of the unit that handles it now · `before`: those of the unit that handled it until now · `supervisor`: those of the department that supervises it · `assignee`: who is asked to fix it · `office`: the safety office. */
export type Audience = 'reporter' | 'handler' | 'before' | 'supervisor' | 'assignee' | 'office'
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

const stillThere = '如果没有整改到位，点开后可以说明“未整改”。'

export const caseMessages: Readonly<Record<StepName, readonly CaseMessage[]>> = {
  submit: [toHandle, toAssign],
  assignLead: [toHandle, progress],
  accept: [told('您上报的隐患已接收', (number) => `${number} 已由责任单位接收。`)],
  return: [toHandle, toAssign, handedOn, givenBack],
  notHazard: [progress],
  handOver: [told('您上报的隐患已移交外部', (number) => `${number} 已移交其他系统办理，点开查看去向和编号。`)],
  outsideReply: [progress],
  merge: [told('您上报的隐患已并案', (number) => `${number} 与同一处的另一件合并办理，进展照样告诉您。`)],
  separate: [asked('一件并案已撤销', (number) => `${number} 已恢复单独办理。`), progress],
  absorb: [asked('有一件并入', (number) => `${number} 并入了同一处的另一件上报，请一并办理。`)],
  release: [asked('有一件撤出', (number) => `${number} 中并入的一件已撤出，单独办理。`)],
  plan: [asked('一件重大隐患已定方案', (number) => `${number} 已定整改方案，请查看。`, 'supervisor'), progress],
  control: [asked('一件重大隐患已临时管控', (number) => `${number} 已采取临时管控。`, 'supervisor'), progress],
  tellWorkers: [],
  assign: [asked('有一件隐患请您整改', (number) => `${number} 请您整改，完成后拍照上传。`, 'assignee'), progress],
  fixOnSpot: [asked('一件立行立改待确认', (number) => `${number} 已整改，请由另一位同事确认。`), progress],
  confirm: [told('您上报的隐患已整改', (number) => `${number} 已整改并经确认，感谢您的上报。${stillThere}`)],
  fix: [asked('一件整改待验证', (number) => `${number} 已整改，请由另一位同事自验。`), progress],
  selfVerify: [asked('一件隐患待复查', (number) => `${number} 已自验，请复查。`, 'supervisor'), progress],
  review: [asked('一件隐患已复查', (number) => `${number} 已通过复查，可以销号。`), progress],
  close: [told('您上报的隐患已销号', (number) => `${number} 已销号，感谢您的上报。${stillThere}`)],
  sendBack: [asked('一件隐患被退回整改', (number) => `${number} 被退回，请继续整改。`), progress],
  askExtension: [asked('一件隐患申请延期', (number) => `${number} 申请延长整改期限，请审批。`, 'supervisor'), asked('一件隐患申请延期', (number) => `${number} 申请延长整改期限，请审批。`, 'office')],
  grantExtension: [asked('延期申请已同意', (number) => `${number} 的整改期限已延长。`), progress],
  refuseExtension: [asked('延期申请未同意', (number) => `${number} 的整改期限不变。`)],
  proposeMajor: [asked('一件隐患建议定为重大', (number) => `${number} 建议定为重大隐患，请决定。`), asked('一件隐患建议定为重大', (number) => `${number} 建议定为重大隐患，请决定。`, 'supervisor')],
  gradeMajor: [asked('一件隐患定为重大', (number) => `${number} 已定为重大隐患，请按重大隐患的程序办理。`), asked('一件隐患定为重大', (number) => `${number} 已定为重大隐患。`, 'supervisor'), asked('一件隐患定为重大', (number) => `${number} 已定为重大隐患。`, 'office'), progress],
  lowerMajor: [asked('一件隐患降为一般', (number) => `${number} 已降为一般隐患。`), progress],
  withdraw: [asked('一件隐患已撤回', (number) => `${number} 已由上报人撤回，不必再处理。`, 'before')],
  supplement: [added],
  reopen: [asked('一件隐患重新打开', (number) => `${number} 的上报人反映没有整改到位，已重新打开，请按新的时限处理。`), asked('一件隐患重新打开', (number) => `${number} 的上报人反映没有整改到位，已重新打开。`, 'supervisor'), toAssign, told('您反映的隐患已重新打开', (number) => `${number} 已重新打开，点开查看新的时限。`)],
}
