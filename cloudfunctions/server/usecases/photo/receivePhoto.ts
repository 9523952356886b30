import { photoFormat } from '@shared/domain/photoFormat'
import type { Photo } from '../../ports/documents'
import type { Office } from '../../ports/office'
import { addPhotoEvent } from '../../records/photoEvents'
import { quarantineKey } from '../../records/photoFiles'
import { photoOfTicket } from '../../records/photoTicket'
import { readDeclared } from '../../records/photoUpload'
import type { Upload } from '../../records/photoUpload'
import { Refusal } from '../../records/refusal'

/** Enters the change once: a photo that is no longer waiting was received by an earlier copy of this request. */
const settle = (office: Office, photo: Photo, change: Pick<Photo, 'state' | 'refusal'>, what: 'received' | 'refused'): Promise<void> => {
  const at = office.clock.now()
  return office.store.transact(async (tx) => {
    const now = await tx.get('photo', photo._id)
    if (now === undefined || now.ticket !== photo.ticket) throw new Refusal('ticket_unknown')
    if (now.state !== 'awaiting') return
    await tx.put('photo', { ...now, ...change, receivedSha256: now.declaredSha256, receivedAt: at })
    await addPhotoEvent(tx, now._id, what, at)
  })
}

/**
 * `PUT /files/<ticket>`: takes exactly the declared bytes into quarantine and answers their hash. The ticket is the credential.
 * Durable before it answers; sending again is harmless. Other bytes → photo_mismatch and the photo goes on waiting;
 * the declared bytes that are no JPEG, PNG or WebP → photo_format, for good (T-19).
 */
export async function receivePhoto(office: Office, ticket: string, upload: Upload): Promise<{ sha256: string }> {
  const photo = await photoOfTicket(office, ticket)
  const bytes = await readDeclared(upload, photo.declaredSize)
  if (office.keys.sha256(bytes) !== photo.declaredSha256) throw new Refusal('photo_mismatch')
  if (photoFormat(bytes) === null) {
    await settle(office, photo, { state: 'refused', refusal: 'photo_format' }, 'refused')
    throw new Refusal('photo_format')
  }
  if (photo.state === 'awaiting') {
    await office.files.create(quarantineKey(ticket), bytes)
    await settle(office, photo, { state: 'quarantined', refusal: null }, 'received')
  }
  return { sha256: photo.declaredSha256 }
}
