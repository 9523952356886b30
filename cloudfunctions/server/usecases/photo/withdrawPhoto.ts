import type { UseCase } from '../../ports/useCase'
import { addPhotoEvent } from '../../records/photoEvents'
import { eraseFiles, keysOf } from '../../records/photoFiles'
import { isSender } from '../../records/photoSender'
import { Refusal } from '../../records/refusal'

/**
 * The reporter takes a photo back: every copy is erased, the case stays, the act is audited without a name.
 * Taking it back twice is once. An officer's photo on a case is evidence and is not found here.
 */
export const withdrawPhoto: UseCase<'photo.withdraw'> = async (office, caller, input) => {
  const at = office.clock.now()
  const left = await office.store.transact(async (tx) => {
    const photo = await tx.get('photo', input.id)
    const isEvidence = photo !== undefined && photo.ownerPersonId !== ''
    if (photo === undefined || isEvidence || !(await isSender(tx, photo, caller.personId))) throw new Refusal('not_found')
    if (photo.state === 'withdrawn') return []
    const keys = keysOf(photo)
    await tx.put('photo', { ...photo, state: 'withdrawn', cleanKey: null, thumbKey: null })
    await tx.create('audit', {
      _id: `photo:${photo._id}:withdraw`,
      v: 1,
      at,
      who: 'informant',
      unitId: '',
      what: 'photo.withdraw',
      about: `hazard:${photo.reportId}`,
      outcome: 'done',
      detail: { photoId: photo._id },
      sealed: 0,
    })
    await addPhotoEvent(tx, photo._id, 'withdrawn', at, keys)
    return keys
  })
  await eraseFiles(office.files, left)
  return { id: input.id, state: 'withdrawn' }
}
