/** What opened this page: a scan with its code, how it was read, and when (W-11 W-12 W-13). Pure. */
import type { CheckInInput } from '@shared/contract/session'
import { entryOf } from '@shared/domain/checkIn'
import { codeInOptions, withToken, type ReadCode } from '@shared/domain/checkInCode'

export interface Opening {
  /** Of the page, as the platform hands them over. */
  readonly options: Readonly<Record<string, string | undefined>>
  /** WeChat's number for how the app was entered. */
  readonly scene: number
  /** Whose links these may be. */
  readonly hosts: readonly string[]
  readonly now: number
}
const day = 86_400_000

// WeChat says when a plain link was scanned, in seconds: an app that opens slowly, or is opened again from the list of recent ones,
// must not claim another time. What it cannot mean is not believed.
function scannedAt({ options, now }: Opening): number {
  const at = Number(options['scancode_time'] ?? Number.NaN) * 1000
  return at <= now && now - at < day ? at : now
}
const textOf = ({ code, token }: ReadCode): string => (token === '' ? code : withToken(code, token))

/** `none`: nothing was scanned, a code may be typed · undefined in `scan`: something was, which is none of ours. */
export function openedBy(opening: Opening): { readonly scan?: CheckInInput; readonly none: boolean } {
  const { options, scene, hosts } = opening
  const read = codeInOptions(options, hosts)
  if (!read) return { none: !options['q'] && !options['scene'] && !options['code'] }
  const entry = entryOf(scene)
  return { none: false, scan: { code: textOf(read), claimedAt: scannedAt(opening), entry: entry === 'unknown' && options['q'] ? 'link' : entry, position: null } }
}
/** What somebody has typed off a poster. */
export const typed = (text: string, hosts: readonly string[], now: number): CheckInInput | undefined => openedBy({ options: { code: text }, scene: -1, hosts, now }).scan
