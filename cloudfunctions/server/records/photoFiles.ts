/** Where a photo's bytes lie. Names are made here, are not guessable, and say nothing of a person. */
import type { Photo } from '../ports/documents'
import type { Files } from '../ports/files'
import type { Office } from '../ports/office'

export const quarantineRoom = 'quarantine'
/** A ticket is 160 random bits in hex. */
export const ticketForm = /^[0-9a-f]{40}$/
const randomBytes = 20
// A folder holds the pictures of some thirty days: short enough to look through, long enough to need few.
const folderSpan = 30 * 24 * 60 * 60 * 1000

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
export const newTicket = (office: Office): string => hex(office.ids.random(randomBytes))
export const quarantineKey = (ticket: string): string => `${quarantineRoom}/${ticket}`

export interface PhotoKeys {
  readonly cleanKey: string
  readonly thumbKey: string
}
export const photoRooms = (at: number): readonly string[] => ['view', 'thumb'].map((room) => `${room}/${String(Math.floor(at / folderSpan))}`)

/** Fresh keys for a clean copy: every attempt writes its own files, so no half-done attempt is ever taken for another. */
export function newPhotoKeys(office: Office, photoId: string): PhotoKeys {
  const now = office.clock.now()
  const name = `${hex(office.ids.random(randomBytes))}.${now.toString(36)}.${photoId}`
  const [view, thumb] = photoRooms(now)
  return { cleanKey: `${String(view)}/${name}`, thumbKey: `${String(thumb)}/${name}` }
}
/** The photo a clean copy was made for and when; undefined for a name that is not ours. */
export function readPhotoKey(key: string): { readonly photoId: string; readonly at: number } | undefined {
  const [, at, photoId] = /^[a-z]+\/\d+\/[0-9a-f]+\.([0-9a-z]+)\.([0-9a-z-]+)$/.exec(key) ?? []
  return at === undefined || photoId === undefined ? undefined : { photoId, at: Number.parseInt(at, 36) }
}

/** Every file of a photo that is there now. */
export const keysOf = (photo: Photo): readonly string[] =>
  [photo.ticket === '' ? null : quarantineKey(photo.ticket), photo.cleanKey, photo.thumbKey].filter((key) => key !== null)

export async function eraseFiles(files: Files, keys: readonly string[]): Promise<void> {
  for (const key of keys) await files.remove(key)
}
