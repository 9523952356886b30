/** Photos of the first version: announced in a document of their own before their bytes came. */
import type { Stored } from './upgrades.hazard'

/** One that was announced and never came is nobody's promise: the phone still has it and is told so. */
export const liftPhoto = ({ ticket, declaredSize: _size, declaredSha256, receivedSha256: _received, createdAt, ...photo }: Stored): Stored => ({
  ...photo,
  v: 2,
  reportId: photo.reportId ?? '',
  sha256: declaredSha256,
  receivedAt: photo.receivedAt ?? createdAt,
  quarantineKey: `quarantine/${String(ticket)}`,
  ...(photo.state === 'awaiting' ? { state: 'refused', refusal: 'photo_lost' } : {}),
})
