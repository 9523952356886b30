/**
 * The one way in: parse → identify → authorise → run → parse the answer → answer (design: door). What cannot be read costs
 * no question to the store (T-20). This is the only catch on the request path.
 */
import type { Door } from '@shared/contract/action'
import type { ActionName } from '@shared/contract/actions'
import type { Reply } from '@shared/contract/envelope'
import { statusOf } from '@shared/contract/problems.office'
import type { Caller } from './ports/caller'
import type { Office } from './ports/office'
import type { UseCase } from './ports/useCase'
import { admitAddress, admitPerson, chargeMiss, chargeUnknownCode, type Visit } from './door/admit'
import { authorise } from './door/authorise'
import { readBody } from './door/body'
import type { OpenOffice } from './door/desk'
import { readEnvelope } from './door/envelope'
import { identify } from './door/identify'
import { identifyInCloud } from './door/identifyInCloud'
import { checkOutput, readInput, ReplyOffContract } from './door/input'
import { whereFrom } from './door/log'
import { codeOf, problemOf, traceOf } from './door/problem'

export type { OpenOffice } from './door/desk'

/** The use case for each action of a door; the names say which door. */
export type Handlers<D extends Door> = { readonly [A in Extract<ActionName, `${D}.${string}`>]: UseCase<A> }
type Handler = (office: Office, caller: Caller, input: never) => Promise<unknown>

/** One request as its transport hands it over. */
export interface Knock {
  readonly body: Uint8Array | { readonly parsed: unknown }
  readonly token: string | null
  /** Whom WeChat itself names as the caller, in wx.cloud only; then no session is asked for. */
  readonly openid?: string
  readonly address: string
}
export interface Answer {
  readonly status: number
  readonly reply: Reply<unknown>
  /** What was asked, once it is known to be an action; for the transport's cookie. */
  readonly action: ActionName | null
}
export type OpenDoor = (knock: Knock) => Promise<Answer>

/** Opens a door: every request to it ends in an envelope, whatever happens behind. */
export function serveDoor<D extends Door>(office: OpenOffice, door: D, handlers: Handlers<D>): OpenDoor {
  const handlerOf = (action: ActionName): Handler => (handlers as Readonly<Record<string, Handler>>)[action] as Handler

  return async (knock) => {
    const started = office.clock.now()
    const trace = traceOf(office.ids.random(10))
    let visit: Visit | undefined
    const answer = (status: number, reply: Reply<unknown>, code?: string): Answer => {
      const action = visit?.action ?? null
      office.desk.log({ level: status >= 500 ? 'warn' : 'info', event: 'request', door, action: action ?? 'unknown', status, ms: office.clock.now() - started, trace, ...(code === undefined ? {} : { code }) })
      return { status, reply, action }
    }
    try {
      const asked = readEnvelope(door, readBody(knock.body))
      visit = { action: asked.action, row: asked.row, input: readInput(asked.row, asked.data), address: knock.address }
      admitAddress(office, visit)
      // Asking who one is happens by itself on every page; it keeps nobody signed in.
      const identity = await (knock.openid === undefined ? identify(office, knock.token, asked.action !== 'account.me') : identifyInCloud(office, knock.openid))
      const caller = { ...authorise(identity, asked.action, asked.row.policy, asked.as), address: knock.address }
      admitPerson(office, visit, caller.personId)
      const value = await handlerOf(asked.action)(office, caller, visit.input as never)
      chargeUnknownCode(office, visit, caller.personId, value)
      return answer(200, { ok: true, value: checkOutput(asked.row, value) })
    } catch (error) {
      const code = codeOf(error)
      if (visit) chargeMiss(office, visit, code)
      if (code === 'broken') office.desk.log({ level: 'error', event: 'broken', door, action: visit?.action ?? 'unknown', trace, ...whereFrom(error), ...(error instanceof ReplyOffContract ? { broke: error.broke } : {}) })
      return answer(statusOf(code), { ok: false, problem: problemOf(error, trace) }, code)
    }
  }
}

/** The same envelope for a request that is no action (a photo, a page that does not exist): what was thrown, in words. */
export function refusedAnswer(office: OpenOffice, door: string, error: unknown): Answer {
  const trace = traceOf(office.ids.random(10))
  const code = codeOf(error)
  if (code === 'broken') office.desk.log({ level: 'error', event: 'broken', door, trace, ...whereFrom(error) })
  office.desk.log({ level: 'info', event: 'request', door, code, status: statusOf(code), trace })
  return { status: statusOf(code), reply: { ok: false, problem: problemOf(error, trace) }, action: null }
}
