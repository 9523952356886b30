/** A phone in memory and an office that answers what the test says; each test gets modules of its own. */
import type { Problem } from '@shared/contract/envelope'
import type { ProblemCode } from '@shared/contract/problems'
import { everyProblem, statusOf } from '@shared/contract/problems.office'
import type { Me } from '@shared/contract/account'
import { memoryRecords } from '../device/memoryRecords'

export interface Asked { readonly url: string; readonly body: { action: string; data: unknown; as?: string; v: number }; readonly headers: Record<string, string> }
type Answerer = (asked: Asked) => unknown

export class Says extends Error {
  constructor(readonly code: ProblemCode) { super(code) }
}

export const resident: Me = { personId: 'r1', name: null, kind: 'resident', provider: 'device', mustChangePassword: false, posts: [], unread: 0, waiting: { todo: 0, toAssign: 0, tasks: [] } }
const unit = (id: string) => ({ unit: { id, name: id }, kind: 'enterprise', roles: ['safetyOfficer' as const] })
export const officer: Me = { ...resident, personId: 'p-safety', name: '钱红梅', kind: 'member', provider: 'sample', posts: [unit('e-hongyuan'), unit('e-market')] }

const problemOf = (code: ProblemCode): Problem => ({ code, kind: everyProblem[code].kind, say: everyProblem[code].say, trace: 't' })

/** Stands in for the browser's fetch; `answer` throws Says for a problem, TypeError for no network. */
export function answering(answer: Answerer): Asked[] {
  const asked: Asked[] = []
  globalThis.fetch = (async (url: string, init: RequestInit) => {
    const one = { url, body: JSON.parse(String(init.body)) as Asked['body'], headers: init.headers as Record<string, string> }
    asked.push(one)
    try {
      const value = answer(one)
      return { status: 200, text: async () => JSON.stringify({ ok: true, value }) }
    } catch (reason) {
      if (!(reason instanceof Says)) throw reason
      return { status: statusOf(reason.code), text: async () => JSON.stringify({ ok: false, problem: problemOf(reason.code) }) }
    }
  }) as unknown as typeof fetch
  return asked
}
export const noNetwork = (): never => { throw new TypeError('Failed to fetch') }
/** The actions asked for, in order. */
export const actionsIn = (asked: readonly Asked[]): readonly string[] => asked.map(({ body }) => body.action)

/** The app opened anew over what the phone has kept. */
export async function openApp(kept: Map<string, string>) {
  jest.resetModules()
  jest.doMock('@/device/records', () => ({ records: memoryRecords(kept) }))
  jest.doMock('@/device/random', () => ({ randomBytes: async (length: number) => Uint8Array.from({ length }, (_, at) => (at * 37 + 5) & 255) }))
  const { call } = await import('@/api/client')
  const { useIdentity, whoNow } = await import('@/identity/identity')
  return { call, useIdentity, whoNow, now: () => useIdentity.getState() }
}
