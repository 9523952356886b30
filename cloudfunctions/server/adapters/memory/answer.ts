/** Named questions over the documents in memory: the same rows in the same order as an index would give. */
import type { Doc, Kind } from '../../ports/documents'
import type { Page } from '../../ports/store'
import type { Upgrades } from '../../ports/upgrades'
import type { Position } from '../rules/cursor'
import type { Question } from '../rules/question'
import { readDocument } from '../rules/reading'
import type { OrderValue } from '../rules/values'
import { compareOrder } from '../rules/values'
import type { Versions } from './versions'

type Fields = Readonly<Record<string, unknown>>

export function answer(versions: Versions, question: Question, upgrades: Upgrades): Page<Doc<Kind>> {
  const { shape, limit, after } = question
  const sign = shape.direction === 'asc' ? 1 : -1
  const found: { doc: Doc<Kind>; at: Position }[] = []
  for (const [id, text] of versions.all(shape.kind)) {
    const doc = readDocument(shape.kind, id, text, upgrades)
    const at = { order: (doc as unknown as Fields)[shape.orderBy] as OrderValue, id }
    if (matches(question, doc as unknown as Fields, at.order) && (!after || sign * compare(at, after) > 0)) found.push({ doc, at })
  }
  found.sort((a, b) => sign * compare(a.at, b.at))
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return found.length > limit && last ? { rows: rows.map(({ doc }) => doc), next: question.cursorAt(last.at) } : { rows: rows.map(({ doc }) => doc) }
}

const compare = (a: Position, b: Position): number => compareOrder(a.order, b.order) || compareOrder(a.id, b.id)

function matches({ shape, equals, scope, oneOf, from, until }: Question, doc: Fields, order: OrderValue): boolean {
  return (
    shape.equals.every((field, at) => doc[field] === equals[at]) &&
    (scope === undefined || (doc.scopes as readonly string[]).includes(scope)) &&
    (oneOf === undefined || shape.oneOf === undefined || oneOf.includes(doc[shape.oneOf] as never)) &&
    (from === undefined || compareOrder(order, from) >= 0) &&
    (until === undefined || compareOrder(order, until) < 0)
  )
}
