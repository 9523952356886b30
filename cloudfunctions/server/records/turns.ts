/** A fact that is taken back and told again: its rows carry a turn, even ones say it, odd ones take it back. */
import type { LedgerRow } from '../ports/documents'
import type { Tx } from '../ports/store'

export interface Standing {
  /** −1 before the first. */
  readonly turn: number
  readonly last: LedgerRow | undefined
}
export async function lastTurn(tx: Pick<Tx, 'get'>, idOf: (turn: number) => string): Promise<Standing> {
  let last: LedgerRow | undefined
  for (let turn = 0; ; turn += 1) {
    const row = await tx.get('ledger', idOf(turn))
    if (!row) return { turn: turn - 1, last }
    last = row
  }
}

/** Its id: the first one bears no number. */
export const turned = (id: string, turn: number): string => (turn === 0 ? id : `${id}:${String(turn)}`)
