/**
 * Hangs photos on a report, inside the transaction that writes the report: document, event and report are one commit.
 * A photo that has not come yet never holds a report back (R-12, 照片待补): it is `missing`, and hangs on when the report is sent again.
 */
import type { Photo } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Tx } from '../ports/store'
import { addPhotoEvent } from './photoEvents'
import { lyingKey, sealOf } from './photoFiles'
import { isSender } from './photoSender'
import { missingPhoto, photoState } from './photoStates'
import type { PhotoState } from './photoStates'

/** A photo by its phone-made id and the hash of the bytes the phone sends. */
export interface PhotoRef {
  readonly id: string
  readonly sha256: string
}
/** Photo id → where the very bytes that this person names lie. */
export type Arrived = ReadonlyMap<string, string>

/** Which of these photos this person has sent; asked before the transaction, which may look at nothing but documents. */
export async function arrivedPhotos(office: Pick<Office, 'files' | 'keys' | 'clock'>, personId: string, refs: readonly PhotoRef[]): Promise<Arrived> {
  const arrived = new Map<string, string>()
  for (const ref of refs) {
    const key = await lyingKey(office, { id: ref.id, seal: sealOf(office, personId, ref) })
    if (key !== undefined) arrived.set(ref.id, key)
  }
  return arrived
}

/** Of which report, as what, by whom. */
export interface Attachment {
  readonly reportId: string
  readonly purpose: Photo['purpose']
  readonly personId: string
  /** A reporter's photo does not name its sender: only `informant` knows. */
  readonly bySender: 'reporter' | 'officer'
  readonly at: number
  readonly arrived: Arrived
}

const received = (to: Attachment, ref: PhotoRef, quarantineKey: string): Photo => ({
  _id: ref.id,
  v: 2,
  ownerPersonId: to.bySender === 'reporter' ? '' : to.personId,
  purpose: to.purpose,
  reportId: to.reportId,
  state: 'quarantined',
  sha256: ref.sha256,
  receivedAt: to.at,
  quarantineKey,
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
  const known = await tx.get('photo', ref.id)
  if (known !== undefined) {
    const isIt = known.reportId === to.reportId && known.sha256 === ref.sha256 && (await isSender(tx, known, to.personId))
    return isIt ? photoState(known) : missingPhoto(ref.id)
  }
  const key = to.arrived.get(ref.id)
  if (key === undefined) return missingPhoto(ref.id)
  const photo = received(to, ref, key)
  await tx.create('photo', photo)
  await addPhotoEvent(tx, photo._id, 'received', to.at)
  return photoState(photo)
}
