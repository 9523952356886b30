import type { Me } from '@shared/contract/account'
import type { PublicCard, SessionSummary } from '@shared/contract/session'
import { civilTime, dayWords, timeWords } from '@shared/domain/calendar'
import type { Role } from '@shared/domain/words'
import type { IconName } from '@/components/Icon'
import { waitingWords } from '@/identity/waitingWords'
import type { RouteName } from '@/routes'

/** A line of the home page that leads to what this role does first (face.md). */
export interface Lead {
  readonly route: RouteName
  readonly query?: Readonly<Record<string, string>>
  readonly icon: IconName
  readonly label: string
  readonly note: string
  /** Where two lines may read the same. */
  readonly key?: string
  /** A count, when there is one to say. */
  readonly mark?: string
}
export interface HomeBlocks {
  /** One sentence on what waits; '' when nothing does or nobody waits for this person. */
  readonly sentence: string
  readonly leads: readonly Lead[]
  /** 代报 is for those who report for others (field.md, On behalf). */
  readonly onBehalf: boolean
  /** The own last report matters to those who report. */
  readonly lastReport: boolean
}

/** A session of today that this person runs. */
export type Today = Pick<SessionSummary, 'id' | 'title' | 'startsAt' | 'place' | 'times'>

const handlers: readonly Role[] = ['safetyOfficer', 'head', 'liaison', 'deputy', 'supervisor']
const office: readonly Role[] = ['clerk', 'officeLeader']
/** 组织一场 and today's sessions, of those who plan them (face.md). */
const plan: Lead = { route: 'sessionPlan', icon: 'plus', label: '组织一场', note: '选一项活动，时间地点先替您填好' }
const sessions: Lead = { route: 'sessions', icon: 'people', label: '活动场次', note: '今天的、以后的和以往的' }
const competitions: Lead = { route: 'competitions', icon: 'edit', label: '知识答题', note: '准备、发布，看参与和待核' }
/** Today's, to be run: whoever is named on one finds it here too. */
const runLead = ({ id, title, startsAt, place, times }: Today): Lead => ({ key: id, route: 'session', query: { id }, icon: 'people', label: title, note: [`今天 ${civilTime(startsAt)}`, place].filter(Boolean).join(' · '), ...(times > 0 && { mark: `已到 ${String(times)}` }) })
/** The blocks with today's sessions after what waits. */
export const withToday = (blocks: HomeBlocks, today: readonly Today[]): HomeBlocks =>
  today.length === 0 ? blocks : { ...blocks, sentence: blocks.sentence || '今天的活动：', leads: [...blocks.leads.slice(0, 1), ...today.map(runLead), ...blocks.leads.slice(1)] }
/** The nearest consultation day, of those who hold no office: they may come, or ask from where they are (face.md). */
export const nearestLead = ({ id, title, startsAt, place }: Pick<PublicCard, 'id' | 'title' | 'startsAt' | 'place'>): Lead =>
  ({ key: id, route: 'ask', query: { session: id }, icon: 'chat', label: title, note: [timeWords(startsAt), place, '现在也可以提问'].filter(Boolean).join(' · ') })
const count = (amount: number) => (amount > 0 ? { mark: waitingWords(amount) } : {})

/** What the home page shows first, by the roles held in the unit acted for. */
export function blocksFor(roles: readonly Role[], waiting: Me['waiting']): HomeBlocks {
  const has = (wanted: readonly Role[]) => wanted.some((role) => roles.includes(role))
  if (has(office)) {
    return {
      sentence: waiting.toAssign > 0 ? `有 ${waitingWords(waiting.toAssign)}等您指定牵头单位。` : '没有等待指定牵头的隐患。',
      leads: [
        { route: 'approvals', query: { show: 'toAssign' }, icon: 'route', label: '待指定牵头', note: '没有规则能确定承办单位的隐患', ...count(waiting.toAssign) },
        { route: 'approvals', icon: 'list', label: '隐患办理', note: '本单位要办的', ...count(waiting.todo) },
        // The leader takes one paragraph to the 调度会议, the clerk enters what the hotline sends (face.md).
        ...(has(['officeLeader'])
          ? [{ route: 'brief', icon: 'share', label: '隐患周报', note: '调度会用的一段话和数字' } as const]
          : [{ route: 'incoming', icon: 'phone', label: '登记转办件', note: '12345、12350 转来的' } as const]),
        sessions,
        competitions,
        { route: 'figures', icon: 'paper', label: '隐患数字', note: '点每个数字，看是哪些件' },
        { route: 'desk', icon: 'unit', label: '安委办事务', note: '跟进、登记、投诉建议和规则' },
      ],
      onBehalf: true,
      lastReport: false,
    }
  }
  if (has(handlers)) {
    return {
      sentence: waiting.todo > 0 ? `有 ${waitingWords(waiting.todo)}隐患等您${roles.includes('supervisor') ? '办理或核实' : '单位处理'}。` : '今天没有等您处理的隐患。',
      leads: [
        { route: 'approvals', icon: 'list', label: '隐患办理', note: '逾期、重大、今天到期排在前面', ...count(waiting.todo) },
        ...(has(['safetyOfficer', 'liaison', 'deputy']) ? [plan] : []),
        sessions,
        ...(has(['safetyOfficer', 'liaison', 'deputy']) ? [competitions] : []),
        { route: 'figures', icon: 'paper', label: '隐患数字', note: '本单位和下级的，点数字看是哪些件' },
      ],
      onBehalf: true,
      lastReport: false,
    }
  }
  const tasks = waiting.tasks.map((task): Lead => ({ key: task.id, route: 'case', query: { id: task.id }, icon: 'check', label: task.place, note: `整改期限 ${dayWords(task.dueAt)} ${civilTime(task.dueAt)}` }))
  return { sentence: tasks.length > 0 ? '请您整改：' : '', leads: tasks, onBehalf: false, lastReport: true }
}
