/**
 * What each request carries of who is asking. identity/ keeps it up to date; here it only travels.
 * In H5 the cookie carries the session and `token` stays null.
 */
export interface Session {
  token: string | null
  /** The unit acted for. */
  as: string | undefined
  /** Before a call: a person there is, silently a resident if nobody has signed in. */
  ready(): Promise<void>
  /** After a sign_in problem: true when there is a new session and the call may run again. `quiet`: nobody is looking. */
  renew(quiet: boolean): Promise<boolean>
}

export const session: Session = {
  token: null,
  as: undefined,
  ready: async () => undefined,
  renew: async () => false,
}
