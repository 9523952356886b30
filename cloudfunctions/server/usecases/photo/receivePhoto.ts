import { photoFormat } from '@shared/domain/photoFormat'
import type { Office } from '../../ports/office'
import { quarantineKey } from '../../records/photoFiles'
import { readTicket } from '../../records/photoTicket'
import { readDeclared } from '../../records/photoUpload'
import type { Upload } from '../../records/photoUpload'
import { Refusal } from '../../records/refusal'

/**
 * `PUT /files/<ticket>`: takes exactly the declared bytes into quarantine and answers their hash. The ticket is the credential and
 * the name. Durable before it answers; sending again is harmless; no document is written before a report names the photo.
 * Other bytes → photo_mismatch and the right ones may still come; the declared bytes that are no JPEG, PNG or WebP →
 * photo_format, and none of them is kept (T-19); a photo taken back → ticket_unknown.
 */
export async function receivePhoto(office: Office, text: string, upload: Upload): Promise<{ sha256: string }> {
  const ticket = readTicket(office, text)
  const bytes = await readDeclared(upload, ticket.size)
  if (office.keys.sha256(bytes) !== ticket.sha256) throw new Refusal('photo_mismatch')
  if (photoFormat(bytes) === null) throw new Refusal('photo_format')
  const known = await office.store.get('photo', ticket.id)
  if (known?.state === 'withdrawn') throw new Refusal('ticket_unknown')
  // On a report already: its bytes came before that, and what was cleaned since must not lie here raw again (T-04).
  if (known?.sha256 !== ticket.sha256) await office.files.create(quarantineKey(ticket, office.clock.now()), bytes)
  return { sha256: ticket.sha256 }
}
