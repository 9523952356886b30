/** What is done with materials at a stand, as it is said. Pure. */
import type { Input, Output } from '@shared/contract/actions'
import { materials, type Material } from '@shared/domain/sessionWords'

export type Desk = Output<'session.desk'>
export type StockMove = Input<'session.stock'>['move']
export const moves = {
  out: { label: '发放', ground: false },
  in: { label: '补充入库', ground: false },
  back: { label: '更正：多记了发放', ground: true },
  set: { label: '盘点：现在实有', ground: true },
} as const satisfies Record<StockMove, { label: string; ground: boolean }>
export const moveNames = Object.keys(moves) as StockMove[]

export interface Line { readonly material: Material; readonly name: string; readonly left: number; readonly issued: number }
/** Every material there is, so that the first of each can be brought in too. */
export const linesOf = ({ stock }: Pick<Desk, 'stock'>): readonly Line[] =>
  (Object.keys(materials) as Material[]).map((material) => ({ material, name: materials[material], left: 0, issued: 0, ...stock.find((one) => one.material === material) }))

/** What is wrong with a move before it goes; '' = nothing. The office says the same again. */
export function wrongWith({ left, issued }: Line, move: StockMove, amount: number, ground: string): string {
  if (move !== 'set' && amount < 1) return '请填数量。'
  if (move === 'out' && amount > left) return `只剩 ${String(left)} 份。如实际更多，请先盘点更正再发放。`
  if (move === 'back' && amount > issued) return `一共只发了 ${String(issued)} 份。`
  return moves[move].ground && ground.trim().length < 2 ? '请写明理由，至少两个字。' : ''
}
