/** A photo that has really come in: by ticket, its very bytes. */
import type { Caller } from '@office/ports/caller'
import type { Office } from '@office/ports/office'
import { beginPhoto } from '@office/usecases/photo/beginPhoto'
import { receivePhoto } from '@office/usecases/photo/receivePhoto'
import { freshId } from './county'

/** The smallest JPEG there is, made different by a comment. */
function jpeg(comment: string): Uint8Array {
  const text = Buffer.from(comment)
  const start = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, text.length + 2])
  return Buffer.concat([start, text, Buffer.from([0xff, 0xd9])])
}
async function* whole(bytes: Uint8Array) {
  yield await Promise.resolve(bytes)
}

export async function announcedPhoto(office: Office, by: Caller, purpose: 'before' | 'after' | 'supplement', id = freshId('photo'), picture = id) {
  const bytes = jpeg(picture)
  const sha256 = office.keys.sha256(bytes)
  const { ticket } = await beginPhoto(office, by, { id, size: bytes.length, sha256, purpose })
  return { ref: { id, sha256 }, send: () => receivePhoto(office, ticket, { length: bytes.length, body: whole(bytes) }) }
}

/** `picture` = what is on it: the same words, the same bytes. */
export async function arrivedPhoto(office: Office, by: Caller, purpose: 'before' | 'after' | 'supplement', picture?: string) {
  const { ref, send } = await announcedPhoto(office, by, purpose, freshId('photo'), picture)
  await send()
  return ref
}
