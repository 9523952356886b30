/** What one may do on the spot, by what the session is and what one is to it. The office guards each again. */
import type { SessionView } from '@shared/contract/session'
import { doorsOpen } from '@shared/domain/checkIn'
import { isChangeable } from '@shared/domain/sessionMoves'
import type { IconName } from '@/components/Icon'

export type ActName = 'muster' | 'consult' | 'signIn' | 'desk' | 'held' | 'book'
export interface Act { readonly name: ActName; readonly icon: IconName; readonly label: string; readonly note: string; readonly mark: string }

/** Names are for those who run it. */
export const runsIt = ({ summary }: Pick<SessionView, 'summary'>): boolean => summary.relations.includes('organiser') || summary.relations.includes('helper')
export function actsFor(view: SessionView): readonly Act[] {
  if (!runsIt(view)) return []
  const { kind, state } = view.summary
  const open = isChangeable(state)
  const come = doorsOpen(view.summary, view.asOf)
  const inRow = view.summary.seriesId !== '' && view.summary.relations.includes('organiser')
  const grouped = view.card.groups.length > 0
  return [
    ...(kind === 'drill' || grouped ? [{ name: 'muster', icon: 'people', label: kind === 'drill' ? '集合点名' : '按名单签到', note: '按班组从名单点名，看还有谁未到', mark: '' } as const] : []),
    ...(kind === 'consultation' && (open || state === 'closed') ? [{ name: 'consult', icon: 'chat', label: '咨询台', note: '取号、答复、转隐患上报，台位物料', mark: '' } as const] : []),
    // What was on paper is entered after the end too.
    ...(come && (open || state === 'closed') ? [{ name: 'signIn', icon: 'edit', label: '代签和补录', note: '没带手机的人、会后的纸质名单、只有人数的', mark: '' } as const] : []),
    ...(come && open ? [{ name: 'desk', icon: 'plus', label: '点数台', note: '用大按钮数人，没有网络也能数', mark: '' } as const] : []),
    ...(inRow ? [{ name: 'book', icon: 'paper', label: '按记录本补报', note: '一页班前会记录本证明这一串的多场', mark: '' } as const] : []),
    ...(view.heldWaiting > 0 || state !== 'planned' ? [{ name: 'held', icon: 'wait', label: '待核', note: '时间不符、动态码不对的，由您核定', mark: view.heldWaiting > 0 ? `${String(view.heldWaiting)} 人次` : '' } as const] : []),
  ]
}
