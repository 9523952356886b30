/** Which lists a person may look at: the office also sees what waits for 指定牵头 and everything. */
import type { Role } from '@shared/domain/words'

export const lists = { todo: '待办', toAssign: '待指定牵头', open: '办理中', done: '已办结', all: '全部' } as const
export type Show = keyof typeof lists
/** Five of them stand in one line of a phone. */
export const shortOf = (show: Show): string => (show === 'toAssign' ? '待指定' : lists[show])

const ofOffice: readonly Role[] = ['clerk', 'officeLeader']

export const tabsFor = (roles: readonly Role[]): readonly Show[] =>
  roles.some((role) => ofOffice.includes(role)) ? ['todo', 'toAssign', 'open', 'done', 'all'] : ['todo', 'open', 'done']

export const emptyWords: Readonly<Record<Show, string>> = {
  todo: '现在没有等您办理的隐患。',
  toAssign: '没有等待指定牵头的隐患。',
  open: '没有办理中的隐患。',
  done: '还没有办结的隐患。',
  all: '还没有隐患记录。',
}
