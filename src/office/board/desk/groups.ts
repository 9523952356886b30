/** The office's pages by what a clerk wants there. */
import type { IconName } from '@/components/Icon'
import type { RouteName } from '@/routes'

interface Way { readonly route: RouteName; readonly query?: Readonly<Record<string, string>>; readonly icon: IconName; readonly label: string; readonly note: string }

export const groups: readonly { readonly title: string; readonly rows: readonly Way[] }[] = [
  {
    title: '要跟进的',
    rows: [
      { route: 'approvals', query: { show: 'toAssign' }, icon: 'route', label: '待指定牵头', note: '没有规则能确定承办单位的隐患' },
      { route: 'stalled', icon: 'wait', label: '久无进展的件', note: '几天没有动静的，停得最久的在前' },
      { route: 'stuck', icon: 'late', label: '没送出的通知', note: '多次投递失败，可以重送' },
      { route: 'moderation', icon: 'eye', label: '公开前审核', note: '等人审核的问答；已公开的可以撤下' },
      { route: 'officeSuggestions', icon: 'chat', label: '投诉建议', note: '待答复和已答复' },
    ],
  },
  {
    title: '转办件',
    rows: [
      { route: 'letters', icon: 'bell', label: '待答复的转办件', note: '按热线的答复期限，快到期的在前' },
      { route: 'incoming', icon: 'phone', label: '登记转办件', note: '12345、12350 和其他来源转来的' },
    ],
  },
  {
    title: '数字',
    rows: [
      { route: 'figures', icon: 'paper', label: '隐患数字', note: '按单位、类别、级别和周，点数字看是哪些件' },
      { route: 'sessionFigures', icon: 'people', label: '活动数字', note: '场次、人次和人数，点数字看是哪些场' },
      { route: 'quizFigures', icon: 'edit', label: '答题数字', note: '2a、2b 和第 7 项，点数字看每一条' },
      { route: 'brief', icon: 'share', label: '隐患周报', note: '一段话，可以复制或转发到群' },
    ],
  },
  {
    title: '规则',
    rows: [
      { route: 'routing', icon: 'route', label: '责任分派表', note: '查缺口，编辑，看历史版本' },
      { route: 'bank', icon: 'list', label: '题库', note: '查题、改题，导入和导出' },
      { route: 'calendar', icon: 'wait', label: '放假安排和时限', note: '放假和调休，接收、整改、上报上级的时限' },
    ],
  },
]
