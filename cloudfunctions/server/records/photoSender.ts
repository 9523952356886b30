/**
 * Who sent a photo. A reporter's photo never names its sender: only `informant` knows (T-01, T-04),
 * so nothing but that record has to be guarded or erased.
 */
import type { Photo } from '../ports/documents'
import type { Tx } from '../ports/store'

/** A transaction, or the store itself: anything that reads by id. */
export type Reader = Pick<Tx, 'get'>

/** Did this person send the photo, or type the report in for the one who did? Nobody ('') never did. */
export async function isSender(reader: Reader, photo: Photo, personId: string): Promise<boolean> {
  if (personId === '') return false
  if (photo.ownerPersonId !== '') return photo.ownerPersonId === personId
  const informant = await reader.get('informant', photo.reportId)
  return informant !== undefined && (informant.personId === personId || informant.enteredBy === personId)
}
