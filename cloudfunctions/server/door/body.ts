/** From bytes to plain JSON values: size, depth and shape are checked before anything reads them (T-20 T-22 T-40). */
import { Refusal } from '../records/refusal'
import { cleanText } from './cleanText'

export const largestBody = 256 * 1024
const deepest = 32

const enum Sign {
  quote = 0x22,
  backslash = 0x5c,
  openBracket = 0x5b,
  closeBracket = 0x5d,
  openBrace = 0x7b,
  closeBrace = 0x7d,
}

/** Nesting of a JSON text, counted without parsing it. */
function tooDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (quoted) {
      if (sign === Sign.backslash) at += 1
      else if (sign === Sign.quote) quoted = false
    } else if (sign === Sign.quote) quoted = true
    else if (sign === Sign.openBrace || sign === Sign.openBracket) {
      depth += 1
      if (depth > deepest) return true
    } else if (sign === Sign.closeBrace || sign === Sign.closeBracket) depth -= 1
  }
  return false
}

/** Cleans every string and refuses `__proto__`, wherever it hides; the depth is known to be small. */
function purified(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) throw new Refusal('malformed')
  if (Array.isArray(value)) return value.map((item) => purified(item, depth + 1))
  const entries = Object.entries(value)
  if (entries.some(([key]) => key === '__proto__' || key === 'constructor' || key === 'prototype')) throw new Refusal('malformed')
  return Object.fromEntries(entries.map(([key, item]) => [key, purified(item, depth + 1)]))
}

/**
 * Reads a request body: JSON text as received, or the value the platform has already parsed.
 * @throws Refusal `too_large` above 256 KB, `malformed` for what is no JSON, deeper than 32, or names `__proto__`.
 */
export function readBody(body: Uint8Array | { readonly parsed: unknown }): unknown {
  if (!(body instanceof Uint8Array)) return purified(body.parsed, 0)
  if (body.byteLength > largestBody) throw new Refusal('too_large')
  const text = new TextDecoder().decode(body)
  if (tooDeep(text)) throw new Refusal('malformed')
  return purified(parsed(text), 0)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('malformed')
  }
}
