import { photoFormat } from '@shared/domain/photoFormat'
import type { Caller } from '../../ports/caller'
import type { Photo } from '../../ports/documents'
import type { Office } from '../../ports/office'
import { openLink } from '../../records/photoLinks'
import type { LinkRoom } from '../../records/photoLinks'
import { Refusal } from '../../records/refusal'

export interface PhotoReply {
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** The sender's own view moves on to the clean copy as soon as there is one. */
const keyFor = (photo: Photo, room: LinkRoom): string | null => {
  if (photo.state === 'quarantined') return room === 'own' ? photo.quarantineKey : null
  if (photo.state !== 'clean') return null
  return room === 'thumb' ? photo.thumbKey : photo.cleanKey
}

/**
 * `GET /files/view/<token>`: the picture a link of this very viewer names (T-03).
 * After expiry or a mask → link_expired; altered, another viewer's, withdrawn → not_found.
 */
export async function viewPhoto(office: Office, caller: Caller, token: string): Promise<PhotoReply> {
  const link = openLink(office, caller, token)
  const photo = await office.store.get('photo', link.photoId)
  if (photo !== undefined && photo.edition > link.edition && link.room !== 'own') throw new Refusal('link_expired')
  const key = photo === undefined ? null : keyFor(photo, link.room)
  const bytes = key === null ? undefined : await office.files.read(key)
  if (bytes === undefined) throw new Refusal('not_found')
  const seconds = Math.floor((link.expiresAt - office.clock.now()) / 1000)
  return {
    bytes,
    headers: {
      'content-type': `image/${photoFormat(bytes) ?? 'jpeg'}`,
      'content-length': String(bytes.length),
      'cache-control': `private, max-age=${String(seconds)}`,
      // Bytes from a phone are never a page or a script of ours, whatever they contain.
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
    },
  }
}
