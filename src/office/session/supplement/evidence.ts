/** Photos of an entry go to the office by their tickets before the entry names them. */
import { call } from '@/api/client'
import { ownProblem, ProblemError } from '@/api/problem'
import { sendPhoto } from '@/api/transport'
import { files } from '@/device/files'
import type { KeptPhoto } from '@/outbox/outbox'

async function upload({ id, size, sha256, localPath }: KeptPhoto): Promise<void> {
  const ticket = await call('photo.begin', { id, size, sha256, purpose: 'evidence' })
  if (ticket.received) return
  const bytes = await files.read(localPath)
  if (!bytes) throw new ProblemError(ownProblem('photo_lost'))
  await sendPhoto(ticket, bytes, files.pathOf(localPath))
}
/** Resolves with what the office is told of them, once it has them all. Again after a lost answer sends only what is missing. */
export async function sendEvidence(photos: readonly KeptPhoto[]): Promise<{ id: string; sha256: string }[]> {
  for (const photo of photos) await upload(photo)
  return photos.map(({ id, sha256 }) => ({ id, sha256 }))
}
/** The phone's copies go once the office has counted with them. */
export async function dropCopies(photos: readonly KeptPhoto[]): Promise<void> {
  for (const photo of photos) await files.remove(photo.localPath)
}
