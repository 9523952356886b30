/** An entry as it reads in lists, and what a filled form lacks. Pure. */
import type { Output } from '@shared/contract/actions'
import type { Measure } from '@shared/domain/campaign'
import { dayWords } from '@shared/domain/calendar'
import { isAmounts, isTooManyPersons, linkPattern, supplementStates, type Amounts } from '@shared/domain/supplement'
import type { KeptPhoto } from '@/outbox/outbox'

export type Entry = Output<'campaign.supplements'>['rows'][number]
export type View = Output<'campaign.supplementRead'>
export interface Blank { readonly measure: Measure; readonly word: string }

/** `2 篇`, `1 场、2380 人观看`. */
export const toldWords = (told: Entry['told']): string => told.map(({ amount, word }) => `${String(amount)} ${word}`).join('、')
export const entryNote = ({ activityLabel, at, unit, state }: Entry): string => [activityLabel, dayWords(at), unit.name, supplementStates[state].label].join(' · ')

/** What is being filled. */
export interface Told {
  readonly at: number
  readonly title: string
  readonly amounts: Amounts
}
export interface Proof {
  readonly link: string
  readonly photos: readonly KeptPhoto[]
}
export const noProof: Proof = { link: '', photos: [] }
export type Lacks = Readonly<Partial<Record<'title' | 'amounts' | 'link', string>>>

export const lacksTold = ({ title, amounts }: Told, blanks: readonly Blank[]): Lacks => ({
  ...(title.trim().length < 2 && { title: '请写一句：做了什么、叫什么名称，至少两个字。' }),
  ...(!isAmounts({ measures: blanks.map(({ measure }) => measure) }, amounts) && { amounts: '请填写数量，至少一项大于零。' }),
  ...(isTooManyPersons({ measures: blanks.map(({ measure }) => measure) }, amounts) && { amounts: '人次不能少于人数：一个人参加一次就是一人次。' }),
})
export const lacksProof = ({ link }: Pick<Proof, 'link'>): Lacks => (link.trim() === '' || linkPattern.test(link.trim()) ? {} : { link: '链接要以 https:// 开头，中间没有空格。' })
