/** Where a page ended. The fingerprint ties it to the question it was the answer to. */
import { createHash } from 'node:crypto'
import { ForeignCursor } from '../../ports/store'
import type { OrderValue } from './values'

export interface Position {
  readonly order: OrderValue
  readonly id: string
}

const seal = (question: string, position: Position): string =>
  createHash('sha256').update(JSON.stringify([question, position.order, position.id])).digest('base64url').slice(0, 16)

/** @param question canonical text of the query's name and arguments. */
export const cursorAt = (question: string, position: Position): string =>
  Buffer.from(JSON.stringify([seal(question, position), position.order, position.id])).toString('base64url')

/** @throws ForeignCursor when the cursor was changed or belongs to another question. */
export function positionOf(question: string, cursor: string): Position {
  const position = parse(cursor)
  if (!position || position.seal !== seal(question, position)) throw new ForeignCursor('the cursor belongs to another question')
  return position
}

function parse(cursor: unknown): (Position & { seal: string }) | undefined {
  if (typeof cursor !== 'string') return undefined
  try {
    const [mark, order, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as readonly unknown[]
    if (typeof mark !== 'string' || typeof id !== 'string' || (typeof order !== 'string' && typeof order !== 'number')) return undefined
    return { seal: mark, order, id }
  } catch {
    return undefined
  }
}
