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
  withdraw: () => '上报人已撤回',
  supplement: (step) => `上报人补充了材料${note(step.ground)}`,
}

/** One step as a sentence; a move this version has no words for says its unit and nothing more. */
export const sentenceOf = (step: SentenceFacts, names: SentenceNames): string => sentences[step.move]?.(step, names) ?? `${names.by}办理了这一件`

/** Why the office has it now: every ground of those who gave it back, in order. */
export const returnedWords = (grounds: readonly { readonly unit: string; readonly ground: string }[]): string =>
  `${grounds.length >= mostReturns ? '已退回两次' : '没有写明移交单位'}，由安委办指定牵头单位（${grounds.map((one) => `${one.unit}：${quoted(one.ground)}`).join('；')}）`
