/** The life of a case in sentences with unit and time, as the reporter reads them (J2). No person is named. */
import { mostReturns } from './hazard'
import type { HazardState } from './words'

export interface SentenceFacts {
  readonly move: string
  /** The state after the step. */
  readonly state: HazardState
  readonly ground: string
}
/** Unit names; '' where nobody. */
export interface SentenceNames {
  readonly by: string
  readonly target: string
}

/** A ground inside a sentence of ours: its own full stop would stand before our comma. */
export const quoted = (ground: string): string => ground.replace(/[。；，.;,\s]+$/u, '')
const because = (ground: string): string => (ground === '' ? '' : `，理由：${quoted(ground)}`)
const note = (ground: string): string => (ground === '' ? '' : `，说明：${quoted(ground)}`)

const sentences: Record<string, (step: SentenceFacts, names: SentenceNames) => string> = {
  submit: (step, { target }) => (step.state === 'toAssign' ? '已收到，等安委办指定牵头单位' : `已收到，送到${target}`),
  accept: (_, { by }) => `${by}已接收`,
  return: (step, { by, target }) =>
    step.state === 'toAssign'
      ? `${by}认为不属本单位${because(step.ground)}；转安委办指定牵头单位`
      : `${by}认为不属本单位${because(step.ground)}；移交${target}`,
  assignLead: (step, { target }) => `安委办指定由${target}牵头${because(step.ground)}`,
  notHazard: (step, { by }) => `${by}认为不构成隐患${because(step.ground)}`,
  fixOnSpot: (step, { by }) => `${by}已立行立改，附整改后照片${note(step.ground)}；等另一位同事确认`,
  confirm: (step, { by }) => `${by}已由另一位同事确认整改到位${note(step.ground)}，已销号`,
  handOver: (step, { by }) => `${by}已把这一件移交外部办理：${quoted(step.ground)}`,
  outsideReply: (step, { by }) => `${by}登记了外部答复：${quoted(step.ground)}`,
  merge: (_, { by }) => `${by}已把这一件与另一件同一处的上报合并办理，之后的进展都会在这里告诉您`,
  separate: (step, { by }) => `${by}撤销并案，这一件单独办理${because(step.ground)}`,
  absorb: (_, { by }) => `${by}把另一件同一处的上报并入这一件`,
  release: (_, { by }) => `${by}把并入的一件撤出，单独办理`,
  plan: (_, { by }) => `${by}已定整改方案：措施、责任、资金、时限、预案齐备`,
  control: (step, { by }) => `${by}已采取临时管控：${quoted(step.ground)}`,
  tellWorkers: (step, { by }) => `${by}已向职工大会（职代会）通报${note(step.ground)}`,
  assign: (step, { by }) => `${by}已安排人员整改${note(step.ground)}`,
  fix: (step, { by }) => `${by}已完成整改，附整改后照片${note(step.ground)}；等另一位同事自验`,
  selfVerify: (step, { by }) => `${by}已由另一位同事自验${note(step.ground)}`,
  review: (step, { by }) => `${by}已复查${note(step.ground)}`,
  close: (step, { by }) => `${by}已销号${note(step.ground)}`,
  sendBack: (step, { by }) => `${by}认为整改不到位，退回整改${because(step.ground)}`,
  askExtension: (step, { by }) => `${by}申请延期：${quoted(step.ground)}`,
  grantExtension: (step, { by }) => `${by}同意延期${note(step.ground)}`,
  refuseExtension: (step, { by }) => `${by}不同意延期${because(step.ground)}`,
  proposeMajor: (step, { by }) => `${by}建议定为重大隐患，依据：${quoted(step.ground)}`,
  gradeMajor: (step, { by }) => `${by}定为重大隐患，依据：${quoted(step.ground)}`,
  lowerMajor: (step, { by }) => `${by}降为一般隐患${because(step.ground)}`,
  withdraw: () => '上报人已撤回',
  supplement: (step) => `上报人补充了材料${note(step.ground)}`,
  reopen: (step) =>
    step.state === 'toAssign'
      ? `上报人反映没有整改到位${because(step.ground)}；转安委办指定牵头单位`
      : `上报人反映没有整改到位${because(step.ground)}；重新打开，按新的时限办理`,
}

/** One step as a sentence; a move this version has no words for says its unit and nothing more. */
export const sentenceOf = (step: SentenceFacts, names: SentenceNames): string => sentences[step.move]?.(step, names) ?? `${names.by}办理了这一件`

/** Why the office has it now: every ground of those who gave it back, in order. */
export const returnedWords = (grounds: readonly { readonly unit: string; readonly ground: string }[]): string =>
  `${grounds.length >= mostReturns ? '已退回两次' : '没有写明移交单位'}，由安委办指定牵头单位（${grounds.map((one) => `${one.unit}：${quoted(one.ground)}`).join('；')}）`

/** Why the office has a case that was said to be done twice and was not. */
export const reopenedWords = '上报人再次反映没有整改到位，由安委办指定牵头单位'
