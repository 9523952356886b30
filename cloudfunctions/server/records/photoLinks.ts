/**
 * Links to a photo or a code's picture: at most ten minutes (T-03). On one machine for one viewer's session, one size and one edition; nothing is
 * stored: what such a link allows stands in it, signed. A file room with addresses of its own opens to whoever holds one.
 */
import type { Caller } from '../ports/caller'
import type { Photo } from '../ports/documents'
import { FilesUnavailable } from '../ports/files'
import type { Office } from '../ports/office'
import { codeFile } from './miniProgramCode'
import { Refusal } from './refusal'

export const linkLife = 10 * 60 * 1000
/** `own` = the bytes as they were sent, for their sender alone while they lie in quarantine. */
export type PhotoRoom = 'thumb' | 'view' | 'own'
/** `code` = the picture of a mini-program code, which is nobody's photo. */
export type LinkRoom = PhotoRoom | 'code'
export interface PhotoLink {
  /** The photo's id, or the name of a code's file. */
  readonly photoId: string
  readonly room: LinkRoom
  readonly edition: number
  readonly expiresAt: number
}

/** The file a link opens now; null = none. The sender's own view moves on to the clean copy as soon as there is one. */
export const keyFor = (photo: Photo, room: PhotoRoom): string | null => {
  if (photo.state === 'quarantined') return room === 'own' ? photo.quarantineKey : null
  if (photo.state !== 'clean') return null
  return room === 'thumb' ? photo.thumbKey : photo.cleanKey
}

const said = (link: PhotoLink): string => [link.photoId, link.room, link.edition.toString(36), link.expiresAt.toString(36)].join('.')
const signature = (office: Office, caller: Caller, words: string): string => office.keys.sign('photoLink', `${words}|${caller.signInId ?? caller.personId}`)

export const linkUrl = (office: Office, caller: Caller, link: PhotoLink): string => `/files/view/${said(link)}.${signature(office, caller, said(link))}`

const form = /^([0-9a-z-]{6,64})\.(thumb|view|own|code)\.([0-9a-z]{1,8})\.([0-9a-z]{1,10})\.([0-9a-f]{64})$/

/** @throws Refusal not_found for an altered link or another viewer's, link_expired for one that was right once. */
export function openLink(office: Office, caller: Caller, token: string): PhotoLink {
  const [, photoId = '', room = '', edition = '', expiresAt = '', given = ''] = form.exec(token) ?? []
  const link: PhotoLink = { photoId, room: room as LinkRoom, edition: Number.parseInt(edition, 36), expiresAt: Number.parseInt(expiresAt, 36) }
  // Compared as hashes, so the time it takes says nothing of how near a guess was.
  const right = office.keys.sha256(signature(office, caller, said(link)))
  if (given === '' || office.keys.sha256(given) !== right) throw new Refusal('not_found')
  if (link.expiresAt <= office.clock.now()) throw new Refusal('link_expired')
  return link
}

/** A photo that this caller may see, in one size. */
export interface Shown {
  readonly photo: Photo
  readonly room: PhotoRoom
}
/** The links of these photos, by photo id; none for a photo whose file is gone. */
export async function linksTo(office: Office, caller: Caller, shown: readonly Shown[], expiresAt: number): Promise<ReadonlyMap<string, string>> {
  const { addresses } = office.files
  if (addresses === null) return new Map(shown.map(({ photo, room }) => [photo._id, linkUrl(office, caller, { photoId: photo._id, room, edition: photo.edition, expiresAt })]))
  const keys = new Map(shown.flatMap(({ photo, room }) => { const key = keyFor(photo, room); return key === null ? [] : [[photo._id, key] as const] }))
  const urls = await addresses([...keys.values()], linkLife / 1000)
  return new Map([...keys].flatMap(([id, key]) => { const url = urls.get(key); return url === undefined ? [] : [[id, url] as const] }))
}

/** The link of a code's picture, by the name of its file. @throws FilesUnavailable where the file room gives no address for it now. */
export async function linkToCode(office: Office, caller: Caller, name: string, expiresAt: number): Promise<string> {
  const { addresses } = office.files
  if (addresses === null) return linkUrl(office, caller, { photoId: name, room: 'code', edition: 0, expiresAt })
  const url = (await addresses([codeFile(name)], linkLife / 1000)).get(codeFile(name))
  if (url === undefined) throw new FilesUnavailable('a code that was just there has no address')
  return url
}
