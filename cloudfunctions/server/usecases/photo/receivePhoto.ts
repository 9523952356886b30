import type { Upload } from '../../ports/files'
import type { Office } from '../../ports/office'
import { readTicket } from '../../records/photoTicket'
import { takeUpload } from '../../records/takeUpload'

/**
 * `PUT /files/<ticket>`: takes exactly the declared bytes into quarantine and answers their hash. The ticket is the credential and
 * the name. Durable before it answers; sending again is harmless; no document is written before a report names the photo.
 * Other bytes → photo_mismatch and the right ones may still come; the declared bytes that are no JPEG, PNG or WebP →
 * photo_format, and none of them is kept (T-19); a photo taken back → ticket_unknown.
 */
export async function receivePhoto(office: Office, text: string, upload: Upload): Promise<{ sha256: string }> {
  const ticket = readTicket(office, text)
  await takeUpload(office, ticket, upload)
  return { sha256: ticket.sha256 }
}
