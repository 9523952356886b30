/**
 * Where phones lay photos into the file room by themselves (the cloud's storage): the office takes each in when the phone asks
 * for its ticket again (docs/decisions/2026-11-23-stateless-ticket.md).
 */
import type { Incoming } from '../ports/files'
import type { Office } from '../ports/office'
import { sealedName } from './photoFiles'
import { readTicket, type PhotoTicket } from './photoTicket'
import { takeUpload } from './takeUpload'
import { Refusal } from './refusal'

export const incomingRoom = 'incoming'

const keyOf = (ticket: PhotoTicket): string => `${incomingRoom}/${ticket.expiresAt.toString(36)}.${sealedName(ticket)}`
/** Nothing more can come by a ticket that has run out. */
export const isOverdue = (key: string, now: number): boolean => Number.parseInt(/^incoming\/([0-9a-z]+)\./.exec(key)?.[1] ?? '', 36) <= now

/**
 * True once the photo of this ticket lies in quarantine. Otherwise a place for it is kept, and the phone may send.
 * Other bytes than the declared ones are erased, so that the right ones can come: a phone cannot overwrite there.
 * @throws Refusal photo_format, ticket_unknown.
 */
export async function takeIncoming(office: Office, incoming: Incoming, text: string): Promise<boolean> {
  const ticket = readTicket(office, text)
  const key = keyOf(ticket)
  const upload = await incoming.open(text)
  const outcome = upload === undefined ? 'nothing' : await takeUpload(office, ticket, upload).then(() => 'taken' as const, refusalIn)
  if (outcome === 'taken' || outcome instanceof Refusal) await office.files.remove(key)
  if (outcome === 'taken') return true
  if (outcome instanceof Refusal && outcome.code !== 'photo_mismatch') throw outcome
  await incoming.expect(key, text)
  return false
}
function refusalIn(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}
