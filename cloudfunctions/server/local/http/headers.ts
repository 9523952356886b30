/** What every reply says to the browser, whatever it carries (T-18). */
import type { HttpBindings } from '@hono/node-server'
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

/** Set on the reply of the wire before anybody writes it: setting them on Hono's afterwards would make a web Response of every answer (P6). */
export function securityHeaders(secure: boolean): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return (c, next) => {
    const reply = c.env?.outgoing
    for (const [name, value] of Object.entries(everywhere)) reply?.setHeader(name, value)
    if (secure) reply?.setHeader('strict-transport-security', 'max-age=31536000')
    // A page brings its own policy, which takes the place of this one.
    reply?.setHeader('content-security-policy', nothingRuns)
    return next()
  }
}
