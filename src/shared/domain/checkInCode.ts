/**
 * Codes of a session or a stand (T-12, W-11 W-12): thirteen letters, 65 bits, the same in WeChat's `scene` and in a plain link
 * `https://<house>/s/<code>`. A code on a screen carries eight more letters that change every thirty seconds: `<code>.<token>`.
 */
import { receiptLetters } from './receipt'

export const codeLength = 13
export const tokenLength = 8
/** A step of the screen's code; the one before and the one after are still right (T-11). */
export const stepMs = 30_000
const shape = new RegExp(`^[${receiptLetters}]{${String(codeLength)}}(?:\\.[${receiptLetters}]{${String(tokenLength)}})?$`)

/** Nine random bytes → a code of 65 bits (7 bits are left over). @throws RangeError for fewer: they could be guessed. */
export function codeFrom(bytes: Uint8Array): string {
  if (bytes.length !== 9) throw new RangeError('a code needs nine random bytes')
  let held = 0
  let bits = 0
  let code = ''
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5 && code.length < codeLength) {
      bits -= 5
      code += receiptLetters.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return code
}
export interface ReadCode {
  readonly code: string
  /** Of the screen; '' for a printed one. */
  readonly token: string
}
export const stepAt = (at: number): number => Math.floor(at / stepMs)
export const withToken = (code: string, token: string): string => `${code}.${token}`
/** Path of the plain link, behind the house's own address. */
export const linkPath = (code: string): string => `/s/${code}`

function split(text: string): ReadCode | undefined {
  const upper = text.toUpperCase()
  if (!shape.test(upper)) return undefined
  const [code = '', token = ''] = upper.split('.')
  return { code, token }
}
/** Decodes until nothing changes, at most twice: WeChat hands some links over encoded twice. */
function decoded(text: string): string {
  let now = text
  for (let times = 0; times < 2; times += 1) {
    try {
      const next = decodeURIComponent(now)
      if (next === now) return now
      now = next
    } catch {
      return now
    }
  }
  return now
}
const linkShape = /^(https?):\/\/([^/?#]+)\/s\/([^/?#]+)\/?(?:[?#].*)?$/i

/** What stands behind `/s/` of a link of these hosts, or the bare text where it is no link; undefined for a foreign house's. */
export function tailOf(text: string, hosts: readonly string[]): string | undefined {
  const plain = decoded(text.trim())
  const link = linkShape.exec(plain)
  if (!link) return plain.replace(/[\s-]/g, '')
  return hosts.some((host) => host.toLowerCase() === (link[2] ?? '').toLowerCase()) ? link[3] : undefined
}

/**
 * What was scanned, opened or typed: WeChat's `scene`, its `q` (the whole link, encoded), a link, or the bare letters.
 * @param hosts whose links these may be (`host[:port]`): a foreign house's link is none of ours (T-42)
 * @returns undefined for anything else.
 */
export const readCode = (text: string, hosts: readonly string[]): ReadCode | undefined => split(tailOf(text, hosts) ?? '')
/** From a page's options: `q` before `scene`, as the newer of two prints. */
export const codeInOptions = (options: { readonly q?: string; readonly scene?: string; readonly code?: string }, hosts: readonly string[]): ReadCode | undefined =>
  [options.q, options.scene, options.code].filter((text) => text !== undefined && text !== '').map((text) => readCode(String(text), hosts)).find((read) => read !== undefined)
