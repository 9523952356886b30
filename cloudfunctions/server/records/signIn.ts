/** Signed-in sessions (design decision 14): 256 random bits given out once, kept as their hash. */
import type { Role } from '@shared/domain/words'
import type { Caller } from '../ports/caller'
import type { Login, SignIn } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Tx } from '../ports/store'

/** Posts whose holders see other people's cases: they idle out after a quarter of an hour (T-34). */
const officeRoles: readonly Role[] = ['clerk', 'officeLeader', 'supervisor', 'confidentialityOfficer', 'auditor']
export const holdsOffice = (roles: readonly Role[]): boolean => roles.some((role) => officeRoles.includes(role))

const minute = 60_000
const day = 24 * 60 * minute
export const idleLimit = 15 * minute
/** A device is all a resident has: it stays known for a year. Others sign in again after thirty days. */
const lifetime: Readonly<Record<Login['provider'], number>> = { device: 365 * day, wechat: 30 * day, password: 30 * day, sample: 30 * day }

export const signInId = (office: Pick<Office, 'keys'>, token: string): string => office.keys.sha256(`session:${token}`)

/** The token made of these 32 random bytes, and the document that knows its hash; nothing is written yet. */
export function newSignIn(office: Office, personId: string, provider: Login['provider'], random: Uint8Array): { token: string; signIn: SignIn } {
  const token = Buffer.from(random).toString('base64url')
  const now = office.clock.now()
  const signIn = { _id: signInId(office, token), v: 1, personId, provider, createdAt: now, lastSeenAt: now, expiresAt: now + lifetime[provider] }
  return { token, signIn }
}
/** Writes the new session and ends the one the caller came with: a session fixed beforehand is worth nothing (T-34). */
export async function rotate(tx: Tx, caller: Caller, signIn: SignIn): Promise<void> {
  if (caller.signInId !== null) await tx.remove('signIn', caller.signInId)
  await tx.create('signIn', signIn)
}
/** Signs a person in whose login has been checked; gives the token. */
export async function enter(office: Office, caller: Caller, personId: string, provider: Login['provider']): Promise<string> {
  const { token, signIn } = newSignIn(office, personId, provider, office.ids.random(32))
  await office.store.transact((tx) => rotate(tx, caller, signIn))
  return token
}
/** Ends every session of a person but one. */
export async function endSignIns(office: Office, personId: string, but: string | null): Promise<void> {
  for (;;) {
    const { rows, next } = await office.store.find('signInsOfPerson', { personId }, { limit: 100 })
    const ending = rows.filter((row) => row._id !== but)
    if (ending.length > 0) await office.store.transact(async (tx) => { for (const row of ending) await tx.remove('signIn', row._id) })
    if (next === undefined || ending.length === 0) return
  }
}

/** Removes sessions whose time is over; they are refused anyway. @returns how many. */
export async function removeExpiredSignIns(office: Office): Promise<number> {
  let removed = 0
  for (;;) {
    const { rows } = await office.store.find('signInsByExpiry', { until: office.clock.now() + 1 }, { limit: 100 })
    if (rows.length === 0) return removed
    await office.store.transact(async (tx) => { for (const row of rows) await tx.remove('signIn', row._id) })
    removed += rows.length
  }
}
