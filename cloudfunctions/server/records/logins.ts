/** Persons and what they prove themselves with (design decision 14). */
import type { Login } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Tx } from '../ports/store'

export const loginId = (provider: Login['provider'], id: string): string => `${provider}:${id}`

export const newLogin = (provider: Login['provider'], id: string, personId: string, secret: string | null): Login =>
  ({ _id: loginId(provider, id), v: 1, personId, provider, secret, failures: 0, lockedUntil: 0, mustChange: provider === 'password' && secret !== null })

/**
 * The person behind a login that needs no secret of its own; a resident is made on the first visit.
 * Two first visits at once give one person.
 * @param sealed WeChat's openid, sealed; kept with the login that has none yet.
 */
export async function residentOf(office: Office, tx: Tx, provider: 'device' | 'wechat', id: string, fresh: string, sealed: string | null = null): Promise<string> {
  const known = await tx.get('login', loginId(provider, id))
  if (known) {
    if (known.secret === null && sealed !== null) await tx.put('login', { ...known, secret: sealed })
    return known.personId
  }
  await tx.create('person', { _id: fresh, v: 1, name: null, kind: 'resident', createdAt: office.clock.now(), erasedAt: null })
  await tx.create('login', newLogin(provider, id, fresh, sealed))
  return fresh
}
