/** A stand's guard: its tickets and its stock (J6 J7, D8). */
import { materials } from '@shared/domain/sessionWords'
import type { Material } from '@shared/domain/sessionWords'
import type { Desk, Session, Stock } from '../ports/documents'
import type { Tx } from '../ports/store'

export const deskId = (sessionId: string, stand: string | null): string => `${sessionId}:${stand ?? '-'}`
export const freshDesk = (sessionId: string, stand: string | null): Desk => ({ _id: deskId(sessionId, stand), v: 1, sessionId, tickets: 0, stock: [] })

export const stockOf = (desk: Desk, material: Material): Stock => desk.stock.find((one) => one.material === material) ?? { material, left: 0, issued: 0 }

export type StockMove = 'in' | 'out' | 'back' | 'set'
/** The stock after a move; undefined where it would fall below nothing. */
export function movedStock(stock: Stock, move: StockMove, amount: number): Stock | undefined {
  const after: Stock = {
    in: { ...stock, left: stock.left + amount },
    out: { ...stock, left: stock.left - amount, issued: stock.issued + amount },
    back: { ...stock, left: stock.left + amount, issued: stock.issued - amount },
    set: { ...stock, left: amount },
  }[move]
  return after.left < 0 || after.issued < 0 ? undefined : after
}
export const withStock = (desk: Desk, stock: Stock): Desk => ({ ...desk, stock: [...desk.stock.filter(({ material }) => material !== stock.material), stock] })

/** The next number of a stand. */
export async function nextTicket(tx: Tx, sessionId: string, stand: string | null): Promise<number> {
  const desk = (await tx.get('desk', deskId(sessionId, stand))) ?? freshDesk(sessionId, stand)
  await tx.put('desk', { ...desk, tickets: desk.tickets + 1 })
  return desk.tickets + 1
}

export const standName = (session: Session, stand: string | null): string => session.card.stands.find(({ key }) => key === stand)?.name ?? (stand === null ? '线上' : stand)
/** In the order of the list. */
export const stockInOrder = (desk: Desk): readonly Stock[] => (Object.keys(materials) as Material[]).map((material) => stockOf(desk, material)).filter(({ left, issued }) => left !== 0 || issued !== 0)
