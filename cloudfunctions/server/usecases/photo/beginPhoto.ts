import type { Photo } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { newTicket } from '../../records/photoFiles'
import { isSender } from '../../records/photoSender'
import { Refusal } from '../../records/refusal'
import { ticketEnds } from '../../records/photoTicket'

const fresh = (office: Office, ownerPersonId: string): Omit<Photo, '_id' | 'purpose' | 'declaredSize' | 'declaredSha256'> => ({
  v: 1,
  ticket: newTicket(office),
  ownerPersonId,
  reportId: null,
  state: 'awaiting',
  receivedSha256: null,
  createdAt: office.clock.now(),
  receivedAt: null,
  cleanKey: null,
  thumbKey: null,
  width: 0,
  height: 0,
  refusal: null,
  edition: 0,
})

/**
 * A ticket to send one photo (design decision 9): 24 hours, 160 random bits, for exactly the declared bytes.
 * The same id and hash give the same ticket again, a new one when it ran out; another hash is `stale`, another's id is not found.
 */
export const beginPhoto: UseCase<'photo.begin'> = async (office, caller, input) => {
  const first = fresh(office, caller.personId)
  const photo = await office.store.transact(async (tx) => {
    const known = await tx.get('photo', input.id)
    if (known === undefined) {
      const begun: Photo = { _id: input.id, purpose: input.purpose, declaredSize: input.size, declaredSha256: input.sha256, ...first }
      await tx.create('photo', begun)
      return begun
    }
    if (!(await isSender(tx, known, caller.personId))) throw new Refusal('not_found')
    if (known.declaredSha256 !== input.sha256) throw new Refusal('different_body', 'sha256')
    const usable = known.ticket !== '' && (known.state !== 'awaiting' || ticketEnds(known) > first.createdAt)
    if (usable) return known
    // A place kept by the report, or a ticket that ran out: what it is and where it hangs stays.
    const renewed: Photo = { ...known, ticket: first.ticket, declaredSize: input.size, createdAt: first.createdAt }
    await tx.put('photo', renewed)
    return renewed
  })
  return { id: photo._id, ticket: photo.ticket, url: `/files/${photo.ticket}`, received: photo.receivedSha256 !== null, expiresAt: ticketEnds(photo) }
}
