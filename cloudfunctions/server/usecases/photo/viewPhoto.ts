import { photoFormat } from '@shared/domain/photoFormat'
import type { Caller } from '../../ports/caller'
import type { Office } from '../../ports/office'
import { codeFile } from '../../records/miniProgramCode'
import { keyFor, openLink, type PhotoLink } from '../../records/photoLinks'
import { Refusal } from '../../records/refusal'

export interface PhotoReply {
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** @throws Refusal link_expired: another edition hides what this one showed. */
async function keyOf(office: Office, { photoId, room, edition }: PhotoLink): Promise<string | null> {
  if (room === 'code') return codeFile(photoId)
  const photo = await office.store.get('photo', photoId)
  if (photo !== undefined && photo.edition > edition && room !== 'own') throw new Refusal('link_expired')
  return photo === undefined ? null : keyFor(photo, room)
}

/**
 * `GET /files/view/<token>`: the picture a link of this very viewer names (T-03).
 * After expiry or a mask → link_expired; altered, another viewer's, withdrawn → not_found.
 */
export async function viewPhoto(office: Office, caller: Caller, token: string): Promise<PhotoReply> {
  const link = openLink(office, caller, token)
  const key = await keyOf(office, link)
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
