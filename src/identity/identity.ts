/** Who I am, for which unit I act. A person who never signs in is a resident of this device (design decision 14). */
import { create } from 'zustand'
import type { Me } from '@shared/contract/account'
import { call } from '@/api/client'
import { ownProblem, problemIn, ProblemError } from '@/api/problem'
import { session } from '@/api/session'
import { wechatCode } from '@/device/wechat'
import { blank, recall, remember, type Kept } from './kept'

type Post = Me['posts'][number]

export interface Identity {
  readonly me: Me | null
  /** The post acted in: one unit at a time; null for residents. */
  readonly acting: Post | null
  /** `ended`: a member's session is over and a call has been refused for it. */
  readonly status: 'starting' | 'ready' | 'offline' | 'ended'
  /** A sample person, on an instance with the sample. Each way in resolves with who came in; rejects with ProblemError. */
  enterSample(person: string): Promise<Me>
  enterPassword(login: string, password: string): Promise<Me>
  enterWechat(): Promise<Me>
  /** Signs out; the phone is its resident's again. Rejects offline, since only the office can end the session. */
  leave(): Promise<void>
  /** 注销: the office forgets the person, the phone its device id. */
  erase(): Promise<void>
  /** Switches the unit acted for; units one has no post in are ignored. */
  actFor(unitId: string): Promise<void>
  /** Asks the office again who I am; keeps what was known where it cannot be asked. */
  refresh(): Promise<void>
}
type Entered = { readonly token: string | null; readonly me: Me }

let kept: Kept | undefined
let opening: Promise<Kept> | undefined
let entering: Promise<void> | undefined
let signingIn: Promise<unknown> | undefined
/** Grows with every way in or out and every change of unit: an answer about who one was before is no longer true. */
let turn = 0

const postOf = (me: Me | null, unitId: string | null): Post | null =>
  me?.kind !== 'member' ? null : me.posts.find((post) => post.unit.id === unitId) ?? me.posts[0] ?? null

/** Takes on what is now true: for this page, for the next request, for the next start. */
async function take(next: Kept, status: Identity['status']): Promise<void> {
  const acting = postOf(next.me, next.acting)
  kept = { ...next, acting: acting?.unit.id ?? null }
  session.token = next.token
  session.as = acting?.unit.id
  useIdentity.setState({ me: next.me, acting, status })
  await remember(kept)
}
const known = async (): Promise<Kept> => {
  if (kept) return kept
  opening ??= recall().then(async (found) => { await take(found, found.me ? 'ready' : 'starting'); return found })
  await opening
  return kept ?? opening
}
async function adopt({ token, me }: Entered): Promise<Me> {
  turn += 1
  await take({ ...(await known()), token, me }, 'ready')
  return me
}

/** The silent way in: this device's resident. Many callers, one request. */
const enterDevice = (): Promise<void> => {
  entering ??= (async () => {
    await signingIn?.catch(() => undefined)
    const { device, me } = await known()
    if (me?.kind === 'member') return
    await adopt(await call('account.enterDevice', { device }))
  })().finally(() => { entering = undefined })
  return entering
}

/** The last answer makes the session: what the resident still waits for must not arrive after the member has come in. */
function comeIn(ask: () => Promise<Entered>): Promise<Me> {
  const before = entering
  const entry = (async () => {
    await before?.catch(() => undefined)
    return adopt(await ask())
  })().finally(() => { if (signingIn === entry) signingIn = undefined })
  signingIn = entry
  return entry
}

session.ready = async () => {
  const { me } = await known()
  if (me) return
  try {
    await enterDevice()
  } catch (reason) {
    useIdentity.setState({ status: 'offline' })
    throw reason
  }
}
session.renew = async (quiet) => {
  const { me } = await known()
  if (me?.kind === 'member') {
    if (!quiet) useIdentity.setState({ status: 'ended' })
    return false
  }
  await enterDevice()
  return true
}

async function endSession(): Promise<void> {
  try {
    await call('account.leave', {})
  } catch (reason) {
    if (problemIn(reason).kind !== 'sign_in') throw reason // an ended session is one that was left
  }
}
const silently = async (): Promise<void> => {
  try {
    await enterDevice()
  } catch {
    useIdentity.setState({ status: 'offline' }) // the next call tries again
  }
}

export const useIdentity = create<Identity>()(() => ({
  me: null,
  acting: null,
  status: 'starting',
  enterSample: (person) => comeIn(() => call('account.enterSample', { person })),
  enterPassword: (login, password) => comeIn(() => call('account.enterPassword', { login, password })),
  async enterWechat() {
    const code = await wechatCode()
    if (code === undefined) throw new ProblemError(ownProblem('wrong_code'))
    return comeIn(() => call('account.enterWechat', { code }))
  },
  async leave() {
    await endSession()
    turn += 1
    await take({ ...(await known()), token: null, me: null, acting: null }, 'starting')
    await silently()
  },
  async erase() {
    await call('account.erase', { confirm: '注销' })
    turn += 1
    await take(await blank(), 'starting')
    await silently()
  },
  async actFor(unitId) {
    const now = await known()
    if (!now.me?.posts.some((post) => post.unit.id === unitId)) return
    turn += 1
    await take({ ...now, acting: unitId }, 'ready')
    await useIdentity.getState().refresh() // what waits is counted for one unit
  },
  async refresh() {
    const asked = turn
    try {
      const me = await call('account.me', {})
      if (asked === turn) await take({ ...(await known()), me }, 'ready')
    } catch (reason) {
      if (problemIn(reason).kind === 'later') useIdentity.setState({ status: 'offline' })
    }
  },
}))

/** Whose the reports of this moment are: a member by his id, everybody else as this device's resident. */
export const whoNow = async (): Promise<string> => {
  const { me } = await known()
  return me?.kind === 'member' ? me.personId : 'resident'
}
