/** Photos of an entry: they prove it from their arrival; one that cannot be opened proves it no more. */
import type { Caller } from '../ports/caller'
import type { Tx } from '../ports/store'
import { attachPhotos } from './attachPhotos'
import type { Arrived, PhotoRef } from './attachPhotos'
import { Refusal } from './refusal'
import { aboutSupplement } from './supplementCounts'

/** @throws Refusal `evidence_missing` while they have not come, `photo_broken` where one could not be opened. */
export async function attachEvidence(tx: Tx, caller: Caller, id: string, photos: readonly PhotoRef[], arrived: Arrived, at: number): Promise<readonly string[]> {
  const states = await attachPhotos(tx, { reportId: aboutSupplement(id), purpose: 'evidence', personId: caller.personId, bySender: 'officer', at, arrived }, photos)
  if (states.some(({ state }) => state === 'refused')) throw new Refusal('photo_broken')
  if (states.some(({ state }) => state === 'missing')) throw new Refusal('evidence_missing')
  return photos.map((photo) => photo.id)
}
