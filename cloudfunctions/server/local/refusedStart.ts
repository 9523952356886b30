/** Why the server does not start: one sentence in both languages for the person who started it. */
export class RefusedStart extends Error {
  override readonly name = 'RefusedStart'
  constructor(chinese: string, english: string, options?: ErrorOptions) {
    super(`${chinese} / ${english}`, options)
  }
}
/** The system's own word for a failure (`EACCES`), or ''. */
export const systemCode = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
