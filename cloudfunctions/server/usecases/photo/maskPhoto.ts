import type { Photo } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { openCase } from '../../records/authorise'
import { addPhotoEvent } from '../../records/photoEvents'
import { eraseFiles, newPhotoKeys, pictureFiles } from '../../records/photoFiles'
import { Refusal } from '../../records/refusal'

const maskers = ['handler', 'supervisor', 'office'] as const

/**
 * An officer of the unit that handles the case, of its supervising department, or of the office, covers a face, plate or card.
 * The masked copy takes the place of the clean one, which is erased: nobody can lift the mask. Two officers at once → the second is `stale`. Audited.
 */
export const maskPhoto: UseCase<'photo.mask'> = async (office, caller, input) => {
  const found = await office.store.get('photo', input.id)
  if (found === undefined) throw new Refusal('not_found')
  const { relations } = await openCase(office, caller, found.reportId)
  if (!maskers.some((masker) => relations.includes(masker))) throw new Refusal('not_allowed')
  if (found.cleanKey === null || found.edition !== input.edition) throw new Refusal('moved_on')
  const clean = await office.files.read(found.cleanKey)
  // Gone between the two reads: somebody masked it or took it back.
  if (clean === undefined) throw new Refusal('moved_on')

  const masked = await office.images.mask(clean, input.rects)
  const keys = newPhotoKeys(office, input.id)
  await office.files.createAll(pictureFiles(keys, masked))
  const at = office.clock.now()
  const before = await office.store.transact(async (tx) => {
    const photo = await tx.get('photo', input.id)
    if (photo?.state !== 'clean' || photo.edition !== input.edition) return undefined
    const next: Photo = { ...photo, ...keys, edition: photo.edition + 1 }
    const left = [photo.cleanKey, photo.thumbKey].filter((key) => key !== null)
    await tx.put('photo', next)
    await tx.create('audit', {
      _id: `photo:${photo._id}:mask:${String(next.edition)}`,
      v: 1,
      at,
      who: caller.personId,
      unitId: caller.acting?.unit._id ?? '',
      what: 'photo.mask',
      about: `hazard:${photo.reportId}`,
      outcome: 'done',
      detail: { photoId: photo._id, edition: next.edition, rects: input.rects.length },
      sealed: 0,
    })
    await addPhotoEvent(tx, photo._id, 'masked', at, left, next.edition)
    return left
  })
  if (before === undefined) {
    await eraseFiles(office.files, [keys.cleanKey, keys.thumbKey])
    throw new Refusal('moved_on')
  }
  await eraseFiles(office.files, before)
  return { id: input.id, edition: input.edition + 1 }
}
