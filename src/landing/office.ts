/** The door as this page sees it: check-ins of this device's resident, the same as in the app. */
import { envelopeVersion } from '@shared/contract/envelope'
import type { Reply } from '@shared/contract/envelope'
import type { CheckInAnswer, CheckInInput } from '@shared/contract/session'
import { replyIn } from '@/api/reply'
import { wire } from '@/device/wire'
import { remember, type Kept } from '@/identity/kept'

/** What came back of an act: the office's reply, or undefined where nothing of the office was heard. */
export type Heard<T> = Reply<T> | undefined
const patience = 15_000

/**
 * Hands a check-in over. Whoever is no member says which device this is: one the office does not know becomes its resident by the same
 * request, unasked, and the app finds the same resident afterwards.
 */
export async function checkIn(input: CheckInInput, kept: Kept): Promise<Heard<CheckInAnswer>> {
  const member = kept.me?.kind === 'member'
  const body = JSON.stringify({ action: 'session.checkIn', data: input, v: envelopeVersion })
  // On the phone before anybody is told anything: a second device id would be a second person.
  const known = member ? undefined : remember(kept)
  const answer = await wire.post('/fn/session', body, { 'x-client': wire.client, ...(!member && { 'x-device': kept.device }) }, patience)
  await known
  if (!answer.ok) return undefined
  try {
    return replyIn(JSON.parse(answer.text)) as Heard<CheckInAnswer>
  } catch {
    return undefined // a captive portal's page
  }
}
