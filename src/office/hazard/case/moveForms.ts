/**
 * What each move asks of the officer, in the order of the buttons. The rows of `hazardMoves` that the contract does not
 * take yet have no form, so no button leads nowhere. Templates fill the ground; they are bound to their move.
 */
import type { Decision } from '@shared/contract/hazard'

export interface MoveForm {
  /** The button. */
  readonly label: string
  /** The button that sends it. */
  readonly send: string
  /** What happens, said before it is done. */
  readonly say: string
  readonly ground: 'none' | 'optional' | 'needed'
  readonly groundLabel: string
  readonly templates: readonly string[]
  readonly target: 'none' | 'optional' | 'needed'
  readonly photos: boolean
}
export type OfficeMove = Exclude<Decision['move'], 'withdraw' | 'supplement'>

const plain = { ground: 'none', groundLabel: '', templates: [], target: 'none', photos: false } as const

export const moveForms: Readonly<Record<OfficeMove, MoveForm>> = {
  accept: { ...plain, label: '接收', send: '接收', say: '由本单位办理，上报人会看到“已接收”。' },
  fixOnSpot: {
    label: '立行立改', send: '提交整改', say: '拍一张整改后的照片，再由另一位同事确认，就办结了。',
    ground: 'optional', groundLabel: '怎么整改的', target: 'none', photos: true,
    templates: ['已清走占用物品，通道恢复畅通。', '已更换损坏部件，现场试用正常。', '已断电停用，并当场纠正。'],
  },
  confirm: {
    label: '确认已整改', send: '确认已整改', say: '确认后这一件销号，上报人会收到结果。整改人不能确认自己的整改。',
    ground: 'optional', groundLabel: '怎么核实的', target: 'none', photos: false,
    templates: ['到现场看过，已整改到位。', '对比整改前后照片，已整改到位。'],
  },
  assignLead: {
    label: '指定牵头', send: '指定牵头', say: '指定的单位会收到这一件，并看到理由。',
    ground: 'needed', groundLabel: '指定的理由', target: 'needed', photos: false,
    templates: ['该处由其日常管理，请牵头办理。', '按行业监管职责，由其牵头。', '各方均称不属本单位，按属地由其牵头。'],
  },
  return: {
    label: '不属本单位（移交）', send: '移交', say: '写明理由，能指出该由谁办最好。最多移交两次，之后由安委办指定牵头。',
    ground: 'needed', groundLabel: '为什么不属本单位', target: 'optional', photos: false,
    templates: ['该处不在本单位管理范围内。', '该处设施产权不属本单位。', '该处已交由其他单位管理，有交接手续。'],
  },
  notHazard: {
    label: '不构成隐患', send: '提交结论', say: '说明理由，上报人会看到；他不同意可以重新打开。',
    ground: 'needed', groundLabel: '为什么不构成隐患', target: 'none', photos: false,
    templates: ['现场核查，符合规范要求。', '属临时装卸，已当场清走，未影响通行。', '现场核查，情况与照片所示不同，没有发现隐患。'],
  },
}
export const officeMoves = Object.keys(moveForms) as OfficeMove[]
export const isOfficeMove = (move: string): move is OfficeMove => move in moveForms

/** The buttons a page shows: what the case allows and this page can do, in this page's order. */
export const buttonsFor = (moves: readonly string[]): OfficeMove[] => officeMoves.filter((move) => moves.filter(isOfficeMove).includes(move))
