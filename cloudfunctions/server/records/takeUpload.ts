/** Takes the bytes of an announced photo into quarantine, whichever way they came: exactly the declared ones, and a picture. */
import { photoFormat } from '@shared/domain/photoFormat'
import type { Upload } from '../ports/files'
import type { Office } from '../ports/office'
import { quarantineKey } from './photoFiles'
import type { PhotoTicket } from './photoTicket'
import { withDeclared } from './photoUpload'
import { Refusal } from './refusal'

/**
 * Durable before it resolves; taking them again is harmless.
 * @throws Refusal photo_mismatch for other bytes, photo_format for the declared bytes that are no JPEG, PNG or WebP (T-19),
 * ticket_unknown for a photo taken back.
 */
export async function takeUpload(office: Office, ticket: PhotoTicket, upload: Upload): Promise<void> {
  await withDeclared(upload, ticket.size, async (bytes) => {
    if (office.keys.sha256(bytes) !== ticket.sha256) throw new Refusal('photo_mismatch')
    if (photoFormat(bytes) === null) throw new Refusal('photo_format')
    const known = await office.store.get('photo', ticket.id)
    if (known?.state === 'withdrawn') throw new Refusal('ticket_unknown')
    // On a report already: its bytes came before that, and what was cleaned since must not lie here raw again (T-04).
    if (known?.sha256 !== ticket.sha256) await office.files.create(quarantineKey(ticket, office.clock.now()), bytes)
  })
}
