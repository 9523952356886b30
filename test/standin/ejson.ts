/** Canonical Extended JSON in and out, as the SDK speaks it: every document, query and update travels as a string of it. */
import { BSONRegExp, EJSON } from 'bson'
import { invalidParam } from './errors'

export type Doc = Record<string, unknown>

export const isPlain = (value: unknown): value is Doc => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Mongo knows the options i, m, s, u, x; a `g` would make the pattern remember where it stopped. */
const pattern = (value: BSONRegExp) => new RegExp(value.pattern, value.options.replace(/[^imsu]/g, ''))

function revive(value: unknown): unknown {
  if (value instanceof BSONRegExp) return pattern(value)
  if (Array.isArray(value)) return value.map(revive)
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revive(inner)]))
}

/** @param text EJSON, canonical or relaxed, or plain JSON; integers beyond 2^53 are rounded, as the SDK rounds them. */
export function readValue(text: unknown): unknown {
  if (typeof text !== 'string') throw invalidParam('a value must be a string of extended JSON')
  try {
    return revive(EJSON.parse(text))
  } catch (_) {
    throw invalidParam(`not extended JSON: ${text.slice(0, 80)}`)
  }
}

export function readDoc(text: unknown): Doc {
  const value = readValue(text)
  if (!isPlain(value)) throw invalidParam('an object is expected')
  return value
}

const written = new WeakMap<Doc, string>()

/** Documents of the database never change in place, so each is written once. */
export function writeDoc(doc: Doc): string {
  let text = written.get(doc)
  if (text === undefined) written.set(doc, (text = EJSON.stringify(doc, { relaxed: false })))
  return text
}

export const writeValue = (value: unknown): string => EJSON.stringify(value as Doc, { relaxed: false })

const serverDate = '$tcb_server_date'
const isServerDate = (value: unknown): value is Doc => isPlain(value) && serverDate in value

export const holdsServerDate = (value: unknown): boolean =>
  isServerDate(value) || (Array.isArray(value) ? value.some(holdsServerDate) : isPlain(value) && Object.values(value).some(holdsServerDate))

/** `db.serverDate({ offset })` becomes the server's time plus the offset in milliseconds. */
export function withServerDates<T>(value: T, now: number): T {
  if (isServerDate(value)) {
    const { offset } = value[serverDate] as { offset?: number }
    return new Date(now + (offset ?? 0)) as T
  }
  if (Array.isArray(value)) return value.map((inner: unknown) => withServerDates(inner, now)) as T
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withServerDates(inner, now)])) as T
}
