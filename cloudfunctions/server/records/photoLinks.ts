/**
 * Links to a photo on one machine: at most ten minutes, for one viewer's session, one size and one edition (T-03).
 * Nothing is stored: what the link allows stands in it, signed.
 */
import type { Caller } from '../ports/caller'
import type { Office } from '../ports/office'
import { Refusal } from './refusal'

export const linkLife = 10 * 60 * 1000
/** `own` = the bytes as they were sent, for their sender alone while they lie in quarantine. */
export type LinkRoom = 'thumb' | 'view' | 'own'
export interface PhotoLink {
  readonly photoId: string
  readonly room: LinkRoom
  readonly edition: number
  readonly expiresAt: number
}

const said = (link: PhotoLink): string => [link.photoId, link.room, link.edition.toString(36), link.expiresAt.toString(36)].join('.')
const signature = (office: Office, caller: Caller, words: string): string => office.keys.sign('photoLink', `${words}|${caller.signInId ?? caller.personId}`)

export const linkUrl = (office: Office, caller: Caller, link: PhotoLink): string => `/files/view/${said(link)}.${signature(office, caller, said(link))}`

const form = /^([0-9a-z-]{6,64})\.(thumb|view|own)\.([0-9a-z]{1,8})\.([0-9a-z]{1,10})\.([0-9a-f]{64})$/

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
