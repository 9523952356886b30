/**
 * What each move asks of the officer, in the order of the buttons, most often the next step first. Templates fill the
 * ground and may be changed; they are bound to their move.
 */
import { hazardMoves, type MoveName } from '@shared/domain/hazardMoves'

/** What may be asked, in the order it is asked; `clause` is the ground of a grading, `reply` that of an answer. */
export type FieldName = 'photos' | 'target' | 'person' | 'into' | 'criterion' | 'plan' | 'controls' | 'outside' | 'until' | 'ground'
export interface MoveForm {
  /** The button that sends it. */
  readonly send: string
  /** What happens, said before it is done. */
  readonly say: string
  readonly fields: readonly FieldName[]
  /** Of these, what may be left empty. */
  readonly optional: readonly FieldName[]
  readonly groundLabel: string
  readonly templates: readonly string[]
}
/** Moves of the reporter stand on his own page. */
export type OfficeMove = Exclude<MoveName, 'withdraw' | 'supplement' | 'reopen'>

const plain = { fields: [], optional: [], groundLabel: '', templates: [] } as const
const why = { fields: ['ground'], optional: [] } as const
const told = { fields: ['ground'], optional: ['ground'] } as const

export const moveForms: Readonly<Record<OfficeMove, MoveForm>> = {
  accept: { ...plain, send: '接收', say: '由本单位办理，上报人会看到“已接收”。' },
  assignLead: {
    send: '指定牵头', say: '指定的单位会收到这一件，并看到理由。', fields: ['target', 'ground'], optional: [], groundLabel: '指定的理由',
    templates: ['该处由其日常管理，请牵头办理。', '按行业监管职责，由其牵头。', '各方均称不属本单位，按属地由其牵头。'],
  },
  grantExtension: {
    ...told, send: '同意延期', say: '整改期限改到申请的日期，每一件只能延期一次。', groundLabel: '审批意见',
    templates: ['情况属实，同意延期，期间落实管控措施。', '配件采购需要时间，同意。'],
  },
  refuseExtension: {
    ...why, send: '不同意延期', say: '期限不变，承办单位会看到理由。', groundLabel: '不同意的理由',
    templates: ['现有条件可以按期完成，请按原期限整改。', '期间风险较大，不能延后。'],
  },
  plan: {
    send: '定方案', say: '重大隐患先落实措施、责任、资金、时限、预案，五项都要有。', fields: ['plan', 'until'], optional: [], groundLabel: '', templates: [],
  },
  fixOnSpot: {
    send: '提交整改', say: '拍一张整改后的照片，再由另一位同事确认，就办结了。', fields: ['photos', 'ground'], optional: ['ground'], groundLabel: '怎么整改的',
    templates: ['已清走占用物品，通道恢复畅通。', '已更换损坏部件，现场试用正常。', '已断电停用，并当场纠正。'],
  },
  fix: {
    send: '提交整改', say: '在同一处、同一角度拍整改后的照片，便于对比。整改人不参加验证。', fields: ['photos', 'ground'], optional: ['ground'], groundLabel: '怎么整改的',
    templates: ['已按要求整改完毕，现场试用正常。', '已更换损坏部件，并对同类部位排查一遍。', '已清理完毕，并明确专人每天检查。'],
  },
  assign: {
    send: '指派', say: '请一位同事负责整改，他会收到通知。整改期限不变。', fields: ['person', 'until', 'ground'], optional: ['until', 'ground'], groundLabel: '交代的事',
    templates: ['请今天到现场看一下，先做好防护。', '整改后在同一角度拍照。', '需要采购配件的，先报预算。'],
  },
  confirm: {
    ...told, send: '确认已整改', say: '确认后这一件销号，上报人会收到结果。整改人不能确认自己的整改。', groundLabel: '怎么核实的',
    templates: ['到现场看过，已整改到位。', '对比整改前后照片，已整改到位。'],
  },
  selfVerify: {
    ...told, send: '自验通过', say: '由整改人以外的同事到现场看过再点。', groundLabel: '怎么核实的',
    templates: ['到现场看过，已整改到位。', '对比整改前后照片，已整改到位，并试用正常。'],
  },
  review: {
    ...told, send: '复查通过', say: '到现场复查过再点。复查不能批量办理。', groundLabel: '复查意见',
    templates: ['现场复查，已整改到位。', '现场复查，已整改到位，请加强日常检查。'],
  },
  close: { ...told, send: '销号', say: '销号后上报人会收到结果；他认为没有整改的，可以重新打开。', groundLabel: '销号意见', templates: ['整改到位，同意销号。'] },
  sendBack: {
    ...why, send: '退回整改', say: '写明哪里还没有到位，承办单位会重新整改。', groundLabel: '哪里没有到位',
    templates: ['照片角度不同，看不出整改情况，请在原处补拍。', '现场仍有同样问题，请重新整改。', '只清走了物品，没有防止再犯的措施。'],
  },
  control: {
    send: '登记管控', say: '整改完成前，现场怎样管住，写在这里；销号前一直显示。', fields: ['controls', 'ground'], optional: ['ground'], groundLabel: '具体做法',
    templates: ['已停用并断电挂牌。', '已拉警戒线，安排专人看守，每班交接。', '人员已撤离，恢复前不得进入。'],
  },
  tellWorkers: {
    ...told, send: '登记通报', say: '重大隐患的排查和整改情况要向职工大会或职代会通报。', groundLabel: '什么时间、什么会议',
    templates: ['在本月职工大会上通报了排查和整改情况。', '在职代会上通报，并在公示栏张贴。'],
  },
  gradeMajor: {
    send: '定为重大', say: '依据现行判定标准的一条认定。定级后只有监管部门能降级，且必须复查。', fields: ['criterion', 'ground'], optional: [], groundLabel: '符合哪一条（条款号和原文）',
    templates: [],
  },
  proposeMajor: {
    send: '提出建议', say: '您建议定为重大，由有权的人员依据判定标准认定。', fields: ['criterion', 'ground'], optional: [], groundLabel: '符合哪一条（条款号和原文）', templates: [],
  },
  askExtension: {
    send: '申请延期', say: '到期前申请，写明理由和新的日期，由监管部门或安委办审批。每一件只能延期一次。', fields: ['until', 'ground'], optional: [], groundLabel: '延期的理由',
    templates: ['配件需要订制，预计到货后两天内装好。', '需要停产检修，已排入最近一次停产。', '涉及产权单位施工，已约定进场时间。'],
  },
  outsideReply: {
    send: '登记答复', say: '对方的编号和处理结果记在这里，上报人能看到。', fields: ['outside', 'ground'], optional: [], groundLabel: '对方的答复',
    templates: ['对方已受理，正在核查。', '对方回复：现场已整改。'],
  },
  return: {
    send: '移交', say: '写明理由，能指出该由谁办最好。最多移交两次，之后由安委办指定牵头。', fields: ['target', 'ground'], optional: ['target'], groundLabel: '为什么不属本单位',
    templates: ['该处不在本单位管理范围内。', '该处设施产权不属本单位。', '该处已交由其他单位管理，有交接手续。'],
  },
  notHazard: {
    ...why, send: '提交结论', say: '说明理由，上报人会看到；他不同意可以重新打开。', groundLabel: '为什么不构成隐患',
    templates: ['现场核查，符合规范要求。', '属临时装卸，已当场清走，未影响通行。', '现场核查，情况与照片所示不同，没有发现隐患。'],
  },
  handOver: {
    send: '移交外部', say: '移交给本系统以外的部门或执法队伍。请记下对方的受理编号，以后登记结果。', fields: ['outside', 'ground'], optional: [], groundLabel: '移交的理由',
    templates: ['属其法定职责，已电话告知并发函。', '涉嫌违法，移交执法队伍处理。'],
  },
  merge: { ...plain, send: '并入这一件', say: '并入后在那一件里办理，两边的上报人都会收到结果。先对照照片，确认是同一处。', fields: ['into'] },
  separate: { ...why, send: '撤销并案', say: '恢复为单独的一件，回到并案前的状态。', groundLabel: '为什么分开', templates: ['核对后不是同一处。', '需要由不同单位分别整改。'] },
  lowerMajor: {
    ...why, send: '降为一般', say: '只有监管部门可以降级，理由会留在办理过程里。', groundLabel: '降级的理由',
    templates: ['现场核查，不符合判定标准所列情形。', '已消除主要危险因素，余下部分按一般隐患整改。'],
  },
}
export const officeMoves = Object.keys(moveForms) as OfficeMove[]
export const isOfficeMove = (move: string): move is OfficeMove => move in moveForms
export const labelOf = (move: OfficeMove): string => hazardMoves[move].label
export const asks = (move: OfficeMove, field: FieldName): boolean => moveForms[move].fields.includes(field)
export const needs = (move: OfficeMove, field: FieldName): boolean => asks(move, field) && !moveForms[move].optional.includes(field)

/** Steps that take the case on; the others lead it elsewhere and are never the first thing to press. */
const onward: readonly OfficeMove[] = ['accept', 'assignLead', 'grantExtension', 'plan', 'fixOnSpot', 'fix', 'assign', 'confirm', 'selfVerify', 'review', 'close', 'outsideReply']

/** The buttons a page shows: what the case allows, in this page's order. A plan that stands is changed, not made: it comes after the steps. */
export function buttonsFor({ moves, plan }: { readonly moves: readonly MoveName[]; readonly plan: object | null }): OfficeMove[] {
  const allowed = officeMoves.filter((move) => moves.includes(move))
  return plan === null ? allowed : [...allowed.filter((move) => move !== 'plan'), ...allowed.filter((move) => move === 'plan')]
}
export const isOnward = (move: OfficeMove): boolean => onward.includes(move)
