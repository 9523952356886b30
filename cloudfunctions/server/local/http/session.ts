/** How a session travels: a cookie no script can read in the browser, a bearer token for the mini-program (design decision 14). */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Answer } from '../../door'

const cookieName = 'anquanyue'
const year = 365 * 24 * 60 * 60

const bearerOf = (header: string | undefined): string | undefined => /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(header ?? '')?.[1]

/** The token this request carries, wherever it is carried. Everything else that claims to say who asks is not looked at (T-01). */
export const tokenOf = (c: Context): string | null => bearerOf(c.req.header('authorization')) ?? getCookie(c, cookieName) ?? null

/**
 * Does a page of another site send this request? A cookie would go with it on old browsers (T-34).
 * Browsers name the origin on every write; a request without one comes from no page.
 */
export function isForeign(c: Context, publicOrigin: string): boolean {
  const origin = c.req.header('origin')
  if (origin === undefined) return ['cross-site', 'same-site'].includes(c.req.header('sec-fetch-site') ?? '')
  if (origin === publicOrigin) return false
  return origin.replace(/^https?:\/\//, '') !== c.req.header('host')
}

/** Moves a fresh token into the cookie, or leaves it in the reply for the mini-program; ends the cookie on leaving. */
export function carryToken(c: Context, answer: Answer, secure: boolean): Answer['reply'] {
  const { action, reply } = answer
  if (!reply.ok) return reply
  if (action === 'account.leave' || action === 'account.erase') deleteCookie(c, cookieName, { path: '/' })
  const token: unknown = action?.startsWith('account.enter') ? Reflect.get(Object(reply.value), 'token') : undefined
  if (typeof token !== 'string' || c.req.header('x-client') === 'weapp') return reply
  setCookie(c, cookieName, token, { path: '/', httpOnly: true, sameSite: 'Strict', secure, maxAge: year })
  return { ok: true, value: { ...Object(reply.value), token: null } }
}
