import type { UseCase } from '../../ports/useCase'
import { takeIncoming } from '../../records/incomingPhotos'
import { lyingKey, sealOf } from '../../records/photoFiles'
import { isSender } from '../../records/photoSender'
import { ticketFor } from '../../records/photoTicket'
import { Refusal } from '../../records/refusal'

/**
 * A ticket to send one photo (design decision 9), for exactly the declared bytes; no document of the photo is written. The same id and
 * hash give the same ticket again for a day at least. `received` = these very bytes are here already: nothing need be sent. Where phones
 * lay their photos into the file room themselves, asking again is what makes the office look and take them in.
 * A photo that hangs on a report is `stale` with another hash, and not found by another person.
 * What it is for is decided by the report or move that names it, not here.
 */
export const beginPhoto: UseCase<'photo.begin'> = async (office, caller, input) => {
  const known = await office.store.get('photo', input.id)
  if (known !== undefined && !(await isSender(office.store, known, caller.personId))) throw new Refusal('not_found')
  if (known !== undefined && known.sha256 !== input.sha256) throw new Refusal('different_body', 'sha256')
  const { ticket, expiresAt } = ticketFor(office, caller.personId, input)
  const { incoming } = office.files
  const lies = known !== undefined || (await lyingKey(office, { id: input.id, seal: sealOf(office, caller.personId, input) })) !== undefined
  const received = lies || (incoming !== null && (await takeIncoming(office, incoming, ticket)))
  return { id: input.id, ticket, url: `/files/${ticket}`, received, expiresAt }
}
