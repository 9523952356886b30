/** The queue at a stand, as it is said. Pure. */
import type { Output } from '@shared/contract/actions'
import type { Category } from '@shared/domain/words'
import type { QuestionCategory } from '@shared/domain/sessionWords'

export type Question = Output<'session.questions'>['rows'][number]
export const shows = [{ value: 'waiting', label: '待答复' }, { value: 'answered', label: '已答复' }, { value: 'handed', label: '已转隐患' }] as const
export type Show = (typeof shows)[number]['value']
export const isShow = (value: unknown): value is Show => shows.some((one) => one.value === value)

const minute = 60_000
/** `刚刚` · `等了 12 分钟` · `等了 2 小时` · `等了 3 天`. */
export function waitedWords(since: number, now: number): string {
  const minutes = Math.floor((now - since) / minute)
  if (minutes < 1) return '刚刚提问'
  if (minutes < 60) return `等了 ${String(minutes)} 分钟`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `等了 ${String(hours)} 小时` : `等了 ${String(Math.floor(hours / 24))} 天`
}
/** What a question most likely is as a hazard; '' where its words must say it. */
export const hazardOf = (category: QuestionCategory): Category | '' => ({ passage: 'escape', ebike: 'ebike', gas: 'gas' } as const)[category as 'passage'] ?? ''
/** Where the one who asked has not said it apart from the question. */
export const placeInText = '地点见说明'
