/** What every reply says to the browser, whatever it carries (T-18). */
import type { MiddlewareHandler } from 'hono'

const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
}
/** Replies that are no page run and load nothing. */
const nothingRuns = "default-src 'none'; frame-ancestors 'none'"

export function securityHeaders(secure: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(everywhere)) c.header(name, value)
    if (secure) c.header('strict-transport-security', 'max-age=31536000')
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', nothingRuns)
  }
}
