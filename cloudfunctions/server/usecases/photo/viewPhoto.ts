import { photoFormat } from '@shared/domain/photoFormat'
import type { Caller } from '../../ports/caller'
import type { Office } from '../../ports/office'
import { keyFor, openLink } from '../../records/photoLinks'
import { Refusal } from '../../records/refusal'

export interface PhotoReply {
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
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
