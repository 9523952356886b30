/** Passwords (design decision 14, T-34): a first code from the unit, then one's own; wrong tries lock for longer and longer. */
import type { Login } from '../ports/documents'
import type { Office } from '../ports/office'
import { loginId, newLogin } from './logins'
import { Refusal } from './refusal'

const shortest = 10
const freeTries = 5
const minute = 60_000
const longestLock = 60 * minute
const codeLetters = '23456789abcdefghjkmnpqrstuvwxyz'

/** Login names are said without regard to case, width or spaces. */
export const loginName = (typed: string): string => typed.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
/** The same password typed on two keyboards is the same password. */
export const passwordText = (typed: string): string => typed.normalize('NFKC')

/** @throws Refusal `weak_password` at the field `next`. */
export function refuseWeak(password: string, login: string): void {
  const plain = passwordText(password)
  if ([...plain].length < shortest || plain.toLowerCase().includes(login) || new Set(plain).size < 4) throw new Refusal('weak_password', 'next')
}

/** How long a login is locked after so many failures in a row: 1, 2, 4 … minutes, at most an hour. */
export const lockFor = (failures: number): number => (failures < freeTries ? 0 : Math.min(longestLock, minute * 2 ** (failures - freeTries)))

/**
 * Gives a person a login with a first code, which the unit hands over and the person must change.
 * @returns the code, twelve letters; it is kept nowhere in clear.
 */
export async function giveFirstCode(office: Office, personId: string, login: string): Promise<string> {
  const code = Array.from(office.ids.random(12), (byte) => codeLetters[byte % codeLetters.length]).join('')
  const secret = await office.keys.hashPassword(code)
  const doc = newLogin('password', loginName(login), personId, secret)
  await office.store.transact((tx) => tx.put('login', doc))
  return code
}

/** Counts one wrong try; the login's own row remembers it over restarts. */
export async function countFailure(office: Office, id: string): Promise<void> {
  const now = office.clock.now()
  await office.store.transact(async (tx) => {
    const login = await tx.get('login', id)
    if (!login) return
    const failures = login.failures + 1
    await tx.put('login', { ...login, failures, lockedUntil: now + lockFor(failures) })
  })
}

/** A stored form nobody's password has, so that an unknown login takes as long as a known one. */
let decoy: Promise<string> | undefined

/**
 * The login this name and password belong to.
 * @throws Refusal `wrong_password` for an unknown name too, `locked_out` while locked.
 */
export async function provenLogin(office: Office, name: string, password: string): Promise<Login> {
  const login = await office.store.get('login', loginId('password', loginName(name)))
  if (login && login.lockedUntil > office.clock.now()) throw new Refusal('locked_out')
  decoy ??= office.keys.hashPassword('nobody has this one')
  const matches = await office.keys.passwordMatches(passwordText(password), login?.secret ?? (await decoy))
  if (!login) throw new Refusal('wrong_password', 'password')
  if (!matches) {
    await countFailure(office, login._id)
    throw new Refusal('wrong_password', 'password')
  }
  return login
}
