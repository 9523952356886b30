/** People, how they sign in, and what is written to and by them. */
import type { Base } from './documents.base'

export interface Person extends Base {
  /** Residents have none. */
  readonly name: string | null
  readonly kind: 'member' | 'resident'
  readonly createdAt: number
  /** Set by 注销: name and identities are gone, rows stay. */
  readonly erasedAt: number | null
}

/** (provider, id) → person. `_id` = `<provider>:<id>`; the id of `wechat` and `device` is a keyed hash. */
export interface Login extends Base {
  readonly personId: string
  readonly provider: 'wechat' | 'password' | 'sample' | 'device'
  /** `password`: scrypt parameters, salt and hash · `wechat`: the openid, sealed, for messages and moderation · null for others. */
  readonly secret: string | null
  /** Failures in a row and when the next try is allowed (T-34). */
  readonly failures: number
  readonly lockedUntil: number
  readonly mustChange: boolean
}

/** A signed-in session. `_id` = sha256 of the token. */
export interface SignIn extends Base {
  readonly personId: string
  readonly provider: Login['provider']
  readonly createdAt: number
  readonly lastSeenAt: number
  readonly expiresAt: number
}

export interface InboxMessage extends Base {
  readonly personId: string
  readonly unitId: string
  readonly at: number
  readonly readAt: number
  readonly title: string
  readonly body: string
  /** Page to open, in the phone's routes; checked on opening. */
  readonly link: string
}

export interface Suggestion extends Base {
  readonly personId: string
  readonly at: number
  readonly text: string
  readonly state: 'open' | 'answered'
  readonly reply: string
  readonly repliedAt: number | null
  readonly repliedBy: string | null
}
