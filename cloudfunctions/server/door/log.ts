/**
 * The allow-list logger: no bodies, no names of people, no addresses (T-05). One line of ASCII JSON each, whatever a string holds (T-36).
 */
import type { Log, LogLine } from '../ports/log'

const allowed = ['level', 'event', 'door', 'action', 'code', 'status', 'ms', 'trace', 'error', 'frames', 'broke', 'job', 'count'] as const satisfies readonly (keyof LogLine)[]
const longest = 200

const plain = (value: unknown): unknown => {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value.slice(0, longest)
  if (Array.isArray(value)) return value.slice(0, 8).map(plain)
  return undefined
}
/** Everything outside printable ASCII becomes \uXXXX: no line break, escape sequence or bidi mark reaches a terminal. */
const ascii = (json: string): string => json.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** One log line as text. */
export function logText(line: LogLine, at: number): string {
  const shown = Object.fromEntries(allowed.map((key) => [key, plain(line[key])]))
  return ascii(JSON.stringify({ at: new Date(at).toISOString(), ...shown }))
}
/** A logger that writes each line with `write`. */
export const logger = (now: () => number, write: (text: string) => void): Log => (line) => write(`${logText(line, now())}\n`)

/** Where an error arose: its class and our frames; its message stays out. */
export function whereFrom(error: unknown): Pick<LogLine, 'error' | 'frames'> {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((row) => /^\s+at /.test(row))
  return { error: error.name, frames: frames.slice(0, 6).map((row) => row.trim().replace(/\(?(?:file:\/\/)?\/.*\/(?=[^/]+:\d+:\d+\)?$)/, '(')) }
}
