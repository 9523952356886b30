/** The door as this page sees it: one resident of this device, the same as in the app, and check-ins. */
import { envelopeVersion } from '@shared/contract/envelope'
import type { Reply } from '@shared/contract/envelope'
import type { Me } from '@shared/contract/account'
import type { CheckInAnswer, CheckInInput } from '@shared/contract/session'
import { replyIn } from '@/api/reply'
import { wire } from '@/device/wire'
import { recall, remember } from '@/identity/kept'

/** What came back of an act: the office's reply, or undefined where nothing of the office was heard. */
export type Heard<T> = Reply<T> | undefined
const patience = 15_000

async function ask<T>(door: string, action: string, data: object): Promise<Heard<T>> {
  const answer = await wire.post(`/fn/${door}`, JSON.stringify({ action, data, v: envelopeVersion }), { 'x-client': wire.client }, patience)
  if (!answer.ok) return undefined
  try {
    return replyIn(JSON.parse(answer.text)) as Heard<T>
  } catch {
    return undefined // a captive portal's page
  }
}
/** The silent way in; the app finds the same resident afterwards. */
async function enter(): Promise<Heard<unknown>> {
  const kept = await recall()
  const entered = await ask<{ me: Me }>('account', 'account.enterDevice', { device: kept.device })
  if (entered?.ok) await remember({ ...kept, token: null, me: entered.value.me })
  return entered
}

/** Hands a check-in over; whoever has not been here becomes this device's resident first, unasked. */
export async function checkIn(input: CheckInInput): Promise<Heard<CheckInAnswer>> {
  const known = (await recall()).me
  if (!known) {
    const entered = await enter()
    if (!entered?.ok) return entered
  }
  const answer = await ask<CheckInAnswer>('session', 'session.checkIn', input)
  if (answer?.ok !== false || answer.problem.kind !== 'sign_in' || known?.kind === 'member') return answer
  const again = await enter()
  return again?.ok ? ask<CheckInAnswer>('session', 'session.checkIn', input) : again
}
