import type { Lack } from './devices'

const sayOf = (reason: unknown): string => String((reason as { errMsg?: unknown } | undefined)?.errMsg ?? reason)

/** What WeChat's failure text means; anything unknown is `otherwise`. */
export function meaningOf(reason: unknown, denied: Lack, otherwise: Lack): Lack | 'cancelled' {
  const said = sayOf(reason)
  if (/privacy/i.test(said)) return 'privacy_refused'
  if (/cancel/i.test(said)) return 'cancelled'
  if (/auth|deny|denied|permission/i.test(said)) return denied
  return otherwise
}
