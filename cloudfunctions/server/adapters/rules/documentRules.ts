/** What every store demands of a document before it is written (design decision 5, T-20 T-22). */
import type { Doc, Kind } from '../../ports/documents'
import { StoreMisuse } from '../../ports/store'
import { currentVersion, kinds, upgrades as current } from '../../ports/upgrades'
import type { Upgrades } from '../../ports/upgrades'
import type { QueriedFields, QueryTable } from './queriedFields'
import { queriedFields } from './queriedFields'
import { checkId, checkOrder, checkValue } from './values'

const LARGEST = 512 * 1024
const DEEPEST = 32
const MOST_SCOPES = 64
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_]{0,31}$/

export interface DocumentRules {
  /** @throws StoreMisuse when this is no kind. */
  kind(kind: Kind): void
  /** The JSON text to store. @throws StoreMisuse with the field that breaks a rule. */
  text<K extends Kind>(kind: K, doc: Doc<K>): string
}

/** @param table the named queries; @param upgrades decide which version is current. */
export function documentRules(table: QueryTable, upgrades: Upgrades = current): DocumentRules {
  const known = new Map(kinds.map((kind) => [kind, queriedFields(kind, table)]))
  const fieldsOf = (kind: Kind): QueriedFields => {
    const fields = known.get(kind)
    if (!fields) throw new StoreMisuse(`there is no kind ${String(kind)}`)
    return fields
  }
  return {
    kind: (kind) => void fieldsOf(kind),
    text(kind, doc) {
      const fields = fieldsOf(kind)
      checkPlain(doc, kind)
      const flat = doc as unknown as Readonly<Record<string, unknown>>
      checkId(flat._id, `${kind}._id`)
      const version = currentVersion(kind, upgrades)
      if (flat.v !== version) throw new StoreMisuse(`${kind}.v must be ${String(version)}`)
      for (const name of Object.keys(flat)) {
        if (name !== '_id' && !FIELD_NAME.test(name)) throw new StoreMisuse(`${kind}.${name} is no field name`)
      }
      checkQueried(kind, flat, fields)
      const text = JSON.stringify(doc)
      if (text.length > LARGEST) throw new StoreMisuse(`${kind} ${String(flat._id)} is larger than ${String(LARGEST)} characters`)
      return text
    },
  }
}

function checkQueried(kind: Kind, doc: Readonly<Record<string, unknown>>, fields: QueriedFields): void {
  for (const name of fields.compared) checkValue(doc[name], `${kind}.${name}`)
  for (const name of fields.ordered) checkOrder(doc[name], `${kind}.${name}`)
  if (!fields.scoped) return
  const { scopes } = doc
  if (!Array.isArray(scopes) || scopes.length > MOST_SCOPES) throw new StoreMisuse(`${kind}.scopes must be a list of at most ${String(MOST_SCOPES)}`)
  for (const scope of scopes) checkId(scope, `${kind}.scopes[]`)
  if (new Set(scopes).size !== scopes.length) throw new StoreMisuse(`${kind}.scopes names a unit twice`)
}

// The cloud SDK drops undefined, flattens dotted keys and reads `$` as an operator: none may ever reach it.
function checkPlain(value: unknown, where: string): void {
  const fault = faultIn(value, 0)
  if (fault !== undefined) throw new StoreMisuse(where + fault)
}

/** Where and what is wrong, put together only where something is: every document written comes by here (P6). */
function faultIn(value: unknown, depth: number): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : ' is not a finite number'
  if (depth >= DEEPEST) return ` lies deeper than ${String(DEEPEST)} levels`
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      const fault = faultIn(value[at], depth + 1)
      if (fault !== undefined) return `[${String(at)}]${fault}`
    }
    return undefined
  }
  if (typeof value !== 'object' || !isRecord(value)) return ' is no plain value'
  for (const name of Object.keys(value)) {
    if (name.startsWith('$') || name.includes('.') || name === '' || name === '__proto__') return ` has the key ${name}`
    const fault = faultIn((value as Readonly<Record<string, unknown>>)[name], depth + 1)
    if (fault !== undefined) return `.${name}${fault}`
  }
  return undefined
}

const isRecord = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === null || Object.getPrototypeOf(prototype as object) === null) && !('toJSON' in value)
}
