/** Where a photo's bytes lie. Names are made here, are not guessable, and say nothing of a person. */
import type { Photo } from '../ports/documents'
import type { Files, NewFile } from '../ports/files'
import type { CleanPhoto } from '../ports/images'
import type { Office } from '../ports/office'

const day = 24 * 60 * 60 * 1000
const randomBytes = 20
const sealLetters = 40
// A folder holds the pictures of some thirty days: short enough to look through, long enough to need few.
const folderSpan = 30 * day

/** A photo under the seal of one person and one content. */
export interface Sealed {
  readonly id: string
  readonly seal: string
}
/**
 * Binds a photo in quarantine to who sent it and to its very bytes (T-02): nobody else can name, attach or write over it, whatever
 * ids and hashes he knows, and no list of these names tells who sent anything.
 */
export const sealOf = (office: Pick<Office, 'keys'>, personId: string, { id, sha256 }: { readonly id: string; readonly sha256: string }): string =>
  office.keys.sign('photoSeal', `${personId}|${id}|${sha256}`).slice(0, sealLetters)

/**
 * What came in lies by weeks. A report may name what came this week or the last; nothing younger than two whole weeks is swept
 * from a photo that no report has named: between the two nobody can lose what he was just promised.
 */
const week = 7 * day
const weekOf = (at: number): number => Math.floor(at / week)
const roomOfWeek = (number: number): string => `quarantine/${String(number)}`
export const sealedName = ({ id, seal }: Sealed): string => `${seal}.${id}`
/** Weeks back that the sweep looks: a machine that stood still for longer has lost count of its orphans. */
const weeksSwept = 60
export interface QuarantineRoom {
  readonly room: string
  /** Nobody can name what lies here any more. */
  readonly isOver: boolean
}
export const quarantineRooms = (now: number): readonly QuarantineRoom[] =>
  Array.from({ length: weeksSwept }, (_, back) => ({ room: roomOfWeek(weekOf(now) - back), isOver: back > 2 }))
/** Where bytes that arrive now are put. */
export const quarantineKey = (sealed: Sealed, now: number): string => `${roomOfWeek(weekOf(now))}/${sealedName(sealed)}`
/** The photo id in the name of a quarantined file; undefined for a name that is not ours. */
export const quarantinedId = (key: string): string | undefined => /^quarantine\/\d+\/[0-9a-f]{40}\.([0-9a-z-]{6,64})$/.exec(key)?.[1]

/** The key under which these very bytes of this very person lie now, whole and durable. */
export async function lyingKey(office: Pick<Office, 'files' | 'clock'>, sealed: Sealed): Promise<string | undefined> {
  const now = office.clock.now()
  for (const at of [now, now - week]) {
    const key = quarantineKey(sealed, at)
    if (await office.files.has(key)) return key
  }
  return undefined
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
export interface PhotoKeys {
  readonly cleanKey: string
  readonly thumbKey: string
}
const roomAt = (room: string, at: number): string => `${room}/${String(Math.floor(at / folderSpan))}`
/** Where clean copies lie: what is made now in `view` alone, so that a view and its thumbnail are one flush; thumbnails had a room of their own until 2026-11. */
export const photoRooms = (at: number): readonly string[] => ['view', 'thumb'].map((room) => roomAt(room, at))

/** Fresh keys for a clean copy: every attempt writes its own files, so no half-done attempt is ever taken for another. */
export function newPhotoKeys(office: Office, photoId: string): PhotoKeys {
  const now = office.clock.now()
  const fresh = (): string => `${roomAt('view', now)}/${hex(office.ids.random(randomBytes))}.${now.toString(36)}.${photoId}`
  return { cleanKey: fresh(), thumbKey: fresh() }
}
export const pictureFiles = ({ cleanKey, thumbKey }: PhotoKeys, { view, thumb }: CleanPhoto): readonly NewFile[] => [
  { key: cleanKey, bytes: view.bytes },
  { key: thumbKey, bytes: thumb.bytes },
]
/** The photo a clean copy was made for and when; undefined for a name that is not ours. */
export function readPhotoKey(key: string): { readonly photoId: string; readonly at: number } | undefined {
  const [, at, photoId] = /^[a-z]+\/\d+\/[0-9a-f]+\.([0-9a-z]+)\.([0-9a-z-]+)$/.exec(key) ?? []
  return at === undefined || photoId === undefined ? undefined : { photoId, at: Number.parseInt(at, 36) }
}

/** Every file of a photo that may be there now. */
export const keysOf = (photo: Photo): readonly string[] => [photo.quarantineKey, photo.cleanKey, photo.thumbKey].filter((key) => key !== null)

export async function eraseFiles(files: Files, keys: readonly string[]): Promise<void> {
  for (const key of keys) await files.remove(key)
}
