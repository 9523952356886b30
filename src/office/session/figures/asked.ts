/** Which number was tapped: the question its sessions answer, carried in the address of the list. */
import type { Input, Output } from '@shared/contract/actions'
import { doneSources, notOn, type DoneSource } from '@shared/domain/supplement'

export type Whole = Output<'session.figures'>
export type Blank = Output<'campaign.done'>['blanks'][number]
export type Way = Whole['by']
export type Bar = Whole['bars'][number]
export type Figures = Whole['total']
/** Opens to sessions; 人 opens to persons. */
export type Figure = Input<'session.behind'>['figure']

export const figureNames = { sessions: { label: '场次', unit: '场' }, times: { label: '参与', unit: '人次' }, consult: { label: '咨询', unit: '人次' }, items: { label: '物料', unit: '份' }, joined: { label: '另参与联办', unit: '场' } } as const satisfies Record<Figure, { label: string; unit: string }>
export const isFigure = (word: string | undefined): word is Figure => word !== undefined && word in figureNames
export const ways = { unit: '按单位', activity: '按活动', source: '按来源', week: '按周' } as const satisfies Record<Way, string>
export const isWay = (word: string | undefined): word is Way => word !== undefined && word in ways

/** `2 篇`; a blank without a source and without a row is `未启用（人次）`, never 0. */
export const blankWords = ({ amount, word }: Blank): string => (amount === null ? `${notOn}（${word}）` : `${String(amount)} ${word}`)
/** `第1项 · 登记 2 篇`: sources apart. */
export const sourceNote = ({ row, word, sources }: Blank): string =>
  [`第${row}项`, ...(Object.keys(doneSources) as DoneSource[]).flatMap((source) => ((sources[source] ?? 0) === 0 ? [] : [`${doneSources[source]} ${String(sources[source])} ${word}`]))].join(' · ')

export interface Tapped {
  readonly figure: Figure | 'persons'
  readonly period: string
  readonly scope: string
  /** Absent for the whole. */
  readonly bar?: { readonly by: Way; readonly key: string }
}
export const queryOf = ({ figure, period, scope, bar }: Tapped): Readonly<Record<string, string>> => ({ figure, period, scope, ...(bar && { by: bar.by, key: bar.key }) })
