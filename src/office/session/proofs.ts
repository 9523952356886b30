/** What proves a session, told to the office: words at once, photos by their tickets first. Told twice it is one proof. */
import type { Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { ownProblem, ProblemError } from '@/api/problem'
import { sendPhoto } from '@/api/transport'
import { files } from '@/device/files'
import type { KeptPhoto } from '@/outbox/outbox'

type Proved = Output<'session.prove'>
const told = ({ sessions: [one] }: Proved): string => (one?.owes ? one.owes : '证明已记下。')

/** Resolves with what it came to, in a sentence. */
export const sendWords = (id: string, kind: 'paper' | 'witness', words: string): Promise<string> =>
  call('session.prove', { ids: [id], evidence: { kind, words } }).then(told)

async function upload({ id, size, sha256, localPath }: KeptPhoto): Promise<void> {
  const ticket = await call('photo.begin', { id, size, sha256, purpose: 'evidence' })
  if (ticket.received) return
  const bytes = await files.read(localPath)
  if (!bytes) throw new ProblemError(ownProblem('photo_lost'))
  await sendPhoto(ticket, bytes, files.pathOf(localPath))
}
/** The photos, then what they prove; the phone's copies go once the office has them. */
export async function sendPhotoProof(id: string, photos: readonly KeptPhoto[]): Promise<string> {
  for (const photo of photos) await upload(photo)
  const say = told(await call('session.prove', { ids: [id], evidence: { kind: 'photo', photos: photos.map((photo) => ({ id: photo.id, sha256: photo.sha256 })) } }))
  for (const photo of photos) await files.remove(photo.localPath)
  return say
}
