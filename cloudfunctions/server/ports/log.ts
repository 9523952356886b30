/** What may be written down of a request or a job; what is not named here is not logged (T-05). */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: 'request' | 'broken' | 'job' | 'delivery' | 'fold'
  readonly door?: string
  readonly action?: string
  readonly code?: string
  readonly status?: number
  readonly ms?: number
  readonly trace?: string
  /** Class of an error, never its message: a message may quote what somebody wrote. */
  readonly error?: string
  /** `function (file:line:column)` of our own frames. */
  readonly frames?: readonly string[]
  /** Paths and rules a reply broke, never its values. */
  readonly broke?: readonly string[]
  /** Name of a job or of an event. */
  readonly job?: string
  readonly count?: number
}
export type Log = (line: LogLine) => void
