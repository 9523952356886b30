/** Which number was tapped: the question its cases answer, carried in the address of the list. */
import type { Input, Output } from '@shared/contract/actions'

export type Way = Output<'board.hazardBars'>['by']
export type Figure = Input<'board.hazardCases'>['figure']
export type Bar = Output<'board.hazardBars'>['bars'][number]
export interface Tapped {
  readonly figure: Figure
  readonly period: string
  readonly scope: string
  /** Absent for the whole. */
  readonly bar?: { readonly by: Way; readonly key: string }
}
export type CasesQuery = Readonly<Record<string, string>>

export const queryOf = ({ figure, period, scope, bar }: Tapped): CasesQuery => ({ figure, period, scope, ...(bar && { by: bar.by, key: bar.key }) })
