import { placeWords } from '@shared/domain/hazard'
import { hazardMoves } from '@shared/domain/hazardMoves'
import { categoryLabel, type Tone } from '@shared/domain/words'
import type { IconName } from '@/components/Icon'
import type { Item, ItemState, ReportItem, SessionEntry } from '@/outbox/outbox'
import { nameOfUnit } from './unitNames'

/** Kept on the phone and with the office are told apart by word and shape, not by colour (face.md screen 2). */
export const itemStates: Readonly<Record<ItemState, { label: string; tone: Tone; icon: IconName; say: string }>> = {
  waiting: { label: '已保存在手机', tone: 'wait', icon: 'kept', say: '已保存在手机里，有信号就自动送出。您可以离开了。' },
  sending: { label: '正在送出', tone: 'progress', icon: 'sending', say: '正在送出。没送完也不会丢，您可以离开了。' },
  sent: { label: '已送达', tone: 'safe', icon: 'sent', say: '' },
  refused: { label: '要修改', tone: 'late', icon: 'refused', say: '这一件要改一处才能送出，内容都在手机里。' },
}

export const placeOf = ({ report }: ReportItem): string => placeWords(report.place, nameOfUnit(report.place.unitId) || null)
export const whatOf = ({ report }: ReportItem): string => report.text.trim() || categoryLabel(report.category)

const sum = (amount: number) => (amount < 0 ? `更正 ${String(amount)}` : `点数 ${String(amount)}`)
function entryTitle(entry: SessionEntry): string {
  switch (entry.action) {
    case 'session.signIn': return `${entry.data.source === 'paper' ? '纸质名单' : '代签'} ${String(entry.data.people.length)} 人`
    case 'session.count': return sum(entry.data.amount)
    case 'session.call': return `点名 ${String(entry.data.marks.length)} 条`
    case 'session.ask': return `${entry.data.forOther ? '替人提问' : '咨询提问'}：${entry.data.text}`
    case 'session.answer': return `答复：${entry.data.text}`
  }
}
/** What has a page of its own where a refused one is mended; the others are sent again or given up. */
export const isMended = ({ kind }: Item): boolean => kind === 'report' || kind === 'supplement'

/** What an item is, in a few words. */
export function titleOf(item: Item): string {
  switch (item.kind) {
    case 'report': return placeOf(item)
    case 'decision': return hazardMoves[item.decision.move].label
    case 'proof': return item.proof.kind === 'photo' ? '场次证明照片' : `${item.proof.kind === 'paper' ? '纸质名单' : '第二人证明'}：${item.proof.words}`
    case 'supplement': return `补充登记：${item.supplement.title}`
    case 'checkIn': return item.answer && 'session' in item.answer ? `签到：${item.answer.session.title}` : '活动签到'
    case 'entry': return entryTitle(item.entry)
    case 'quiz': return item.title
  }
}

/** 照片 2/3 已送达; '' without photos. */
export function photosWords(item: Item): string {
  const sent = item.photos.filter((photo) => photo.sent).length
  if (item.photos.length === 0) return ''
  return item.state === 'waiting' && sent === 0 ? `${item.photos.length} 张照片` : `照片 ${sent}/${item.photos.length} 已送达`
}
