import type { Input } from '@shared/contract/actions'
import type { Calling } from '@/api/client'
import { ownProblem, ProblemError } from '@/api/problem'
import { sha256 } from '@/device/sha256'
import type { ItemPhoto, PhotoItem } from './item'
import type { Ports } from './ports'
import { changeItem } from './shelf'

type Purpose = Input<'photo.begin'>['purpose']
function purposeOf(item: PhotoItem): Purpose {
  switch (item.kind) {
    case 'report': return 'before'
    case 'decision': return item.decision.move === 'supplement' ? 'supplement' : 'after'
    case 'proof':
    case 'supplement': return 'evidence'
  }
}

/** Sends one photo unless the office has it; resolves when the office has named the hash of these very bytes, or has the ticket as received. */
async function sendOne(ports: Ports, photo: ItemPhoto, purpose: Purpose, calling: Calling): Promise<void> {
  const { id, size, sha256: hash } = photo
  const begin = () => ports.call('photo.begin', { id, size, sha256: hash, purpose }, calling)
  const ticket = await begin()
  if (ticket.received) return
  const bytes = await ports.files.read(photo.localPath)
  if (!bytes || sha256(bytes) !== hash) throw new ProblemError(ownProblem('photo_lost'))
  const arrived = await ports.sendPhoto(ticket, bytes, ports.files.pathOf(photo.localPath))
  if (arrived === hash || (arrived === null && (await begin()).received)) return
  throw new ProblemError(ownProblem('photo_mismatch'))
}

/** Sends what the office has not got yet, one by one, and writes down each: a kill costs one photo at most. */
export async function sendPhotos<I extends PhotoItem>(ports: Ports, item: I, calling: Calling): Promise<I> {
  let now = item
  for (const photo of item.photos) {
    if (photo.sent) continue
    await sendOne(ports, photo, purposeOf(item), calling)
    const marked = <T extends PhotoItem>(it: T): T => ({ ...it, photos: it.photos.map((one) => (one.id === photo.id ? { ...one, sent: true } : one)) })
    now = (await changeItem(ports, now, marked)) ?? marked(now)
  }
  return now
}
export const photoRefs = (item: PhotoItem) => item.photos.map(({ id, sha256: hash }) => ({ id, sha256: hash }))
/** The office has lost sight of a photo it once had: the next attempt asks for each again. */
export const photosUnsent = <I extends PhotoItem>(item: I): I => ({ ...item, photos: item.photos.map((photo) => ({ ...photo, sent: false })) })
