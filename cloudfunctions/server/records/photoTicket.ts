/** A ticket is the right to send exactly the bytes that were declared, for a day. */
import type { Photo } from '../ports/documents'
import type { Office } from '../ports/office'
import { ticketForm } from './photoFiles'
import { Refusal } from './refusal'

const ticketLife = 24 * 60 * 60 * 1000
export const ticketEnds = (photo: Photo): number => photo.createdAt + ticketLife

/** @throws Refusal ticket_unknown for a ticket nobody was given, that ran out unused, or whose photo was taken back. */
export async function photoOfTicket(office: Office, ticket: string): Promise<Photo> {
  const found = ticketForm.test(ticket) ? await office.store.find('photosByTicket', { ticket }, { limit: 1 }) : undefined
  const photo = found?.rows[0]
  if (photo === undefined || photo.state === 'withdrawn') throw new Refusal('ticket_unknown')
  if (photo.state === 'awaiting' && ticketEnds(photo) <= office.clock.now()) throw new Refusal('ticket_unknown')
  return photo
}
