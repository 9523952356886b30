/** Named questions as conditions of the SDK: every one is a range of one index, or a merge of a few (design decision 5). */
import type { QueryShape } from '../../../ports/queries'
import type { Question } from '../../rules/question'
import type { OrderValue } from '../../rules/values'
import type { Bound, CloudDatabase, CloudRows } from './sdk'

type Command = CloudDatabase['command']

/** The rows of one page and one more, which says whether there is a next. */
export function rowsFor(database: CloudDatabase, collection: string, question: Question): CloudRows {
  const { shape, limit } = question
  const rows = database.collection(collection).where(conditions(database.command, question))
  const ordered = shape.orderBy === '_id' ? rows : rows.orderBy(shape.orderBy, shape.direction)
  return ordered.orderBy('_id', shape.direction).field({ doc: true, ...(shape.orderBy === '_id' ? {} : { [shape.orderBy]: true }) }).limit(limit + 1)
}

/**
 * What comes after the cursor is two ranges, ties and the rest. Each repeats every equal field, so that the database walks
 * the index for each of them and merges, instead of reading the rows to sort them out.
 */
function conditions(command: Command, question: Question): object {
  const { shape, after, from, until } = question
  const equal = equals(command, question)
  if (shape.orderBy === '_id') return { ...equal, ...ranged('_id', range(command, shape, after?.id, from, until)) }
  const within = range(command, shape, after?.order, from, until)
  if (!after) return { ...equal, ...ranged(shape.orderBy, within) }
  const ties = { ...equal, [shape.orderBy]: after.order, _id: shape.direction === 'asc' ? command.gt(after.id) : command.lt(after.id) }
  return command.or([{ ...equal, ...ranged(shape.orderBy, within) }, ties])
}

function equals(command: Command, { shape, equals: values, scope, oneOf }: Question): Readonly<Record<string, unknown>> {
  return {
    ...(shape.has === undefined ? {} : { [shape.has]: scope }),
    ...Object.fromEntries(shape.equals.map((field, at) => [field, values[at]])),
    ...(shape.oneOf === undefined || oneOf === undefined ? {} : { [shape.oneOf]: oneOf.length === 1 ? oneOf[0] : command.in([...oneOf]) }),
  }
}

const ranged = (field: string, bound: Bound | undefined): object => (bound === undefined ? {} : { [field]: bound })
const both = (low: Bound | undefined, high: Bound | undefined): Bound | undefined => (low && high ? low.and(high) : (low ?? high))

/** Beyond the last row of the page before, within what was asked. */
function range(command: Command, { direction }: QueryShape, last: OrderValue | undefined, from: OrderValue | undefined, until: OrderValue | undefined): Bound | undefined {
  const beyond = last === undefined ? undefined : direction === 'asc' ? command.gt(last) : command.lt(last)
  const low = direction === 'asc' && beyond ? beyond : from === undefined ? undefined : command.gte(from)
  const high = direction === 'desc' && beyond ? beyond : until === undefined ? undefined : command.lt(until)
  return both(low, high)
}
