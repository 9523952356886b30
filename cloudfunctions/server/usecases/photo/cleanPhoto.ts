import type { Photo } from '../../ports/documents'
import type { CleanPhoto, ImageRefusal } from '../../ports/images'
import type { Office } from '../../ports/office'
import { addPhotoEvent } from '../../records/photoEvents'
import { eraseFiles, newPhotoKeys, pictureFiles } from '../../records/photoFiles'

/** Quarantined bytes that are gone (a lost disk) cannot be cleaned: the photo says so instead of waiting for ever. */
const cleaned = async (office: Office, photo: Photo): Promise<CleanPhoto | { readonly refused: ImageRefusal }> => {
  const bytes = await office.files.read(photo.quarantineKey)
  return bytes === undefined ? { refused: 'photo_broken' } : office.images.clean(bytes)
}

async function refuse(office: Office, photo: Photo, refusal: ImageRefusal): Promise<void> {
  const at = office.clock.now()
  await office.store.transact(async (tx) => {
    const now = await tx.get('photo', photo._id)
    if (now?.state !== 'quarantined') return
    await tx.put('photo', { ...now, state: 'refused', refusal })
    await addPhotoEvent(tx, now._id, 'refused', at)
  })
}

async function keep(office: Office, photo: Photo, pictures: CleanPhoto): Promise<void> {
  const keys = newPhotoKeys(office, photo._id)
  await office.files.createAll(pictureFiles(keys, pictures))
  const kept = await office.store.transact(async (tx) => {
    const now = await tx.get('photo', photo._id)
    if (now?.state !== 'quarantined') return false
    await tx.put('photo', { ...now, ...keys, state: 'clean', width: pictures.view.width, height: pictures.view.height, edition: 1 })
    return true
  })
  // Taken back, or cleaned by another run, while we worked: these copies belong to nobody.
  if (!kept) await eraseFiles(office.files, [keys.cleanKey, keys.thumbKey])
}

/**
 * What the courier does on `photo.received` (T-04): re-encodes, keeps only the clean copy and its thumbnail, then erases the quarantine.
 * May run again after any crash, and twice at once. Throws where disk or store cannot answer: the courier tries again.
 */
export async function cleanPhoto(office: Office, photoId: string): Promise<void> {
  const photo = await office.store.get('photo', photoId)
  if (photo === undefined) return
  if (photo.state === 'quarantined') {
    const result = await cleaned(office, photo)
    if ('refused' in result) await refuse(office, photo, result.refused)
    else await keep(office, photo, result)
  }
  // Should a power cut bring it back, the sweep knows it by its photo's state.
  await office.files.remove(photo.quarantineKey, 'sweepable')
}
