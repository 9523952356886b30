/**
 * Hangs photos on a report, inside the transaction that writes the report.
 * A photo that has not come yet never holds a report back (R-12, 照片待补): a place is kept for it, which `photo.begin` fills.
 */
import type { Photo } from '../ports/documents'
import type { Tx } from '../ports/store'
import { isSender } from './photoSender'
import { missingPhoto, photoState } from './photoStates'
import type { PhotoState } from './photoStates'

/** Of which report, as what, by whom. */
export interface Attachment {
  readonly reportId: string
  readonly purpose: Photo['purpose']
  readonly personId: string
  /** A reporter's photo forgets its sender: from here on only `informant` knows. */
  readonly bySender: 'reporter' | 'officer'
  readonly at: number
}
/** A photo by its phone-made id and the hash of the bytes the phone sends. */
export interface PhotoRef {
  readonly id: string
  readonly sha256: string
}

const keptPlace = (to: Attachment, ref: PhotoRef): Photo => ({
  _id: ref.id,
  v: 1,
  ticket: '',
  ownerPersonId: to.bySender === 'reporter' ? '' : to.personId,
  purpose: to.purpose,
  reportId: to.reportId,
  state: 'awaiting',
  declaredSize: 0,
  declaredSha256: ref.sha256,
  receivedSha256: null,
  createdAt: to.at,
  receivedAt: null,
  cleanKey: null,
  thumbKey: null,
  width: 0,
  height: 0,
  refusal: null,
  edition: 0,
})

/**
 * Links each photo to the report and answers its state, in order. Write the report's `informant` in the same transaction first.
 * Replays change nothing. A photo of somebody else, of another report, or with another hash stays untouched and is `missing`.
 */
export async function attachPhotos(tx: Tx, to: Attachment, refs: readonly PhotoRef[]): Promise<readonly PhotoState[]> {
  const states: PhotoState[] = []
  for (const ref of refs) states.push(await attachPhoto(tx, to, ref))
  return states
}

async function attachPhoto(tx: Tx, to: Attachment, ref: PhotoRef): Promise<PhotoState> {
  const photo = await tx.get('photo', ref.id)
  if (photo === undefined) {
    const place = keptPlace(to, ref)
    await tx.create('photo', place)
    return photoState(place)
  }
  if (photo.declaredSha256 !== ref.sha256 || !(await isSender(tx, photo, to.personId))) return missingPhoto(ref.id)
  if (photo.reportId !== null) return photo.reportId === to.reportId ? photoState(photo) : missingPhoto(ref.id)
  const attached: Photo = {
    ...photo,
    reportId: to.reportId,
    purpose: to.purpose,
    ownerPersonId: to.bySender === 'reporter' ? '' : photo.ownerPersonId,
  }
  await tx.put('photo', attached)
  return photoState(attached)
}
