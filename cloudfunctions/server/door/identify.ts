/** Who is asking: from the session alone. Headers, cookies of other names, and the body never say it (T-01). */
import type { Caller } from '../ports/caller'
import type { SignIn } from '../ports/documents'
import { holdsOffice, idleLimit, signInId } from '../records/signIn'
import type { Seat } from '../records/seats'
import type { OpenOffice } from './desk'

export interface Identity {
  /** `ended` = a session was shown that is no longer good. */
  readonly status: 'nobody' | 'ended' | 'known'
  readonly caller: Caller
  readonly seats: readonly Seat[]
  readonly mustChangePassword: boolean
}

export const nobody: Caller = { personId: '', kind: 'nobody', provider: null, name: null, acting: null, home: null, signInId: null }
export const unknown = (status: 'nobody' | 'ended'): Identity => ({ status, caller: nobody, seats: [], mustChangePassword: false })
/** Seen again is written at most once a minute: an idle limit of fifteen needs no more. */
const touchEvery = 60_000

/** @param token the session token as the transport carried it. @param alive whether this request counts as the person's own activity. */
export async function identify(office: OpenOffice, token: string | null, alive: boolean): Promise<Identity> {
  if (token === null) return unknown('nobody')
  const now = office.clock.now()
  const signIn = await office.store.get('signIn', signInId(office, token))
  if (!signIn || signIn.expiresAt <= now) return unknown('ended')
  const standing = await office.desk.roster.of(office.store, signIn.personId, now)
  if (!standing) return unknown('ended')
  const idle = now - signIn.lastSeenAt
  if (idle > idleLimit && standing.seats.some((seat) => holdsOffice(seat.roles))) return unknown('ended')
  if (alive && idle > touchEvery) await touch(office, signIn._id, now)
  return { status: 'known', caller: callerOf(signIn, standing.person), seats: standing.seats, mustChangePassword: signIn.provider === 'password' && standing.mustChangePassword }
}

const callerOf = (signIn: SignIn, person: { kind: 'member' | 'resident'; name: string | null }): Caller =>
  ({ personId: signIn.personId, kind: person.kind, provider: signIn.provider, name: person.name, acting: null, home: null, signInId: signIn._id })

async function touch(office: OpenOffice, id: string, now: number): Promise<void> {
  await office.store.transact(async (tx) => {
    const current = await tx.get('signIn', id)
    if (current && current.lastSeenAt < now) await tx.put('signIn', { ...current, lastSeenAt: now })
  })
}
