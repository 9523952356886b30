/** The queue at a stand, as it is said. Pure. */
import type { Output } from '@shared/contract/actions'
import type { Category } from '@shared/domain/words'
import type { QuestionCategory } from '@shared/domain/sessionWords'
import type { Entries } from '@/outbox/useEntries'

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

/** A question taken down on this phone that the office has not got yet, or did not take. */
export interface KeptQuestion extends Pick<Question, 'id' | 'ticket' | 'text' | 'hasInbox' | 'category' | 'stand'> {
  /** In the outbox. */
  readonly item: string
  readonly refused: boolean
  /** Why it is still here. */
  readonly say: string
}
type Waiting = Pick<Entries, 'waiting' | 'refused'>
export const keptQuestions = ({ waiting, refused }: Waiting): readonly KeptQuestion[] => [...waiting, ...refused].flatMap(({ id: item, entry, state, problem }) => {
  if (entry.action !== 'session.ask' || !entry.data.forOther) return []
  const { id, stand, category, text } = entry.data
  return [{ item, id, stand, category, text, ticket: '待取号', hasInbox: false, refused: state === 'refused', say: problem?.say ?? '' }]
})
/** Question → what was answered on this phone and waits. */
export const waitingAnswers = ({ waiting }: Waiting): Readonly<Record<string, string>> =>
  Object.fromEntries(waiting.flatMap(({ entry }) => (entry.action === 'session.answer' ? [[entry.data.id, entry.data.text] as const] : [])))
/** Answers that the office did not take: a colleague was faster. */
export const refusedAnswers = ({ refused }: Waiting) => refused.flatMap(({ id: item, entry, problem }) => (entry.action === 'session.answer' ? [{ item, text: entry.data.text, say: problem?.say ?? '' }] : []))
