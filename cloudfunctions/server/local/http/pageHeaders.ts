/**
 * The content security policy of the H5 build: its own files only. Taro writes style attributes and style elements, so styles may
 * be inline; the one inline script (root font size) is allowed by its hash, whatever the build writes there.
 */
import { createHash } from 'node:crypto'

const inlineScript = /<script>([\s\S]*?)<\/script>/g
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The service worker fetches the build's files to keep them; it is held by the policy of its own script, not of the page. */
export const workerPolicy = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'"

export function pagePolicy(html: string): string {
  const hashes = [...html.matchAll(inlineScript)].map(([, text = '']) => hashOf(text))
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' blob:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
