/** The update operators, by mingo's updater; what Mongo refuses and mingo lets pass is refused first, in Mongo's words. */
import { updateOne } from 'mingo/updater'
import { resolve } from 'mingo/util'
import type { Doc } from './ejson'
import { isPlain } from './ejson'
import { asking, engine } from './engine'
import { CloudError, invalidOperator, invalidParam, requestFailed } from './errors'

const creating = new Set(['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet', '$bit', '$currentDate'])
const others = new Set(['$unset', '$pull', '$pullAll', '$pop', '$rename', '$setOnInsert'])

export function clone<T>(value: T): T {
  if (Array.isArray(value)) return value.map(clone) as T
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clone(inner)])) as T
  return value
}

/** Where the path leads through something that can hold no fields: null is the common one. */
function refusePath(doc: Doc, path: string): void {
  let at: unknown = doc
  const steps = path.split('.')
  for (const [index, step] of steps.entries()) {
    if (/^\$/.test(step)) return
    if (at === undefined) return
    const holds = isPlain(at) || (Array.isArray(at) && /^\d+$/.test(step))
    if (!holds) throw requestFailed(`Cannot create field '${step}' in element {${steps[index - 1]}: ${JSON.stringify(at)}}`)
    at = (at as Doc)[step]
  }
}

const typeName = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : value instanceof Date ? 'date' : typeof value)
const label = (doc: Doc) => `{_id: ${JSON.stringify(doc._id)}}`

function refuseType(doc: Doc, operator: string, path: string, operand: unknown): void {
  const current: unknown = path.includes('$') ? undefined : resolve(doc, path)
  const numeric = operator === '$inc' || operator === '$mul' || operator === '$bit'
  if (numeric && operator !== '$bit' && typeof operand !== 'number') throw requestFailed(`Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`)
  if (current === undefined) return
  if (numeric && typeof current !== 'number') throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type. ${label(doc)} has the field '${path}' of non-numeric type ${typeName(current)}`)
  const listed = ['$push', '$addToSet', '$pop', '$pull', '$pullAll'].includes(operator)
  if (listed && !Array.isArray(current)) throw requestFailed(`The field '${path}' must be an array but is of type ${typeName(current)} in document ${label(doc)}`)
}

/** @throws when it is no update document: empty, mixed with plain fields, or of unknown operators. */
export function checkModifier(modifier: Doc): void {
  const operators = Object.keys(modifier)
  if (operators.length === 0) throw invalidParam('the update is empty')
  for (const operator of operators) {
    if (!operator.startsWith('$')) throw requestFailed('the update operation document must contain atomic operators')
    if (!creating.has(operator) && !others.has(operator)) throw invalidOperator(`Unknown modifier: ${operator}`)
  }
}

/**
 * The document after the update; the given one stays as it is.
 * @param filter the query, for positional paths (`list.$.field`).
 */
export function updated(doc: Doc, modifier: Doc, filter: Doc): Doc {
  for (const [operator, fields] of Object.entries(modifier)) {
    for (const [path, operand] of Object.entries(fields as Doc)) {
      if (path === '_id' || path.startsWith('_id.')) throw requestFailed(`Performing an update on the path '_id' would modify the immutable field '_id'`)
      if (creating.has(operator)) refusePath(doc, path)
      if (operator === '$rename') refusePath(doc, String(operand))
      refuseType(doc, operator, path, operand)
    }
  }
  const { $setOnInsert: _, ...applied } = modifier
  const copy = clone(doc)
  if (Object.keys(applied).length === 0) return copy
  const positional = Object.values(applied).some((fields) => Object.keys(fields as Doc).some((path) => path.includes('$')))
  try {
    asking(() => updateOne([copy], positional ? filter : {}, applied, { cloneMode: 'deep' }, engine))
  } catch (error) {
    throw error instanceof CloudError ? requestFailed(error.message) : error
  }
  return copy
}
