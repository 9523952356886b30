/** A picture that could not be cleaned proves no entry: it goes, and what hung on it alone is 未计入 again. */
import type { Office } from '../../ports/office'
import { aboutSupplement } from '../../records/supplementCounts'
import { keepSupplement } from '../../records/supplementTrail'

const house = 'house'

/** Photos of anything else are left alone. May run again: then nothing is shown any more. */
export async function dropRefusedEvidence(office: Office, photoId: string): Promise<void> {
  const photo = await office.store.get('photo', photoId)
  const prefix = aboutSupplement('')
  if (photo?.state !== 'refused' || !photo.reportId.startsWith(prefix)) return
  const id = photo.reportId.slice(prefix.length)
  const at = office.clock.now()
  await office.store.transact(async (tx) => {
    const entry = await tx.get('supplement', id)
    if (!entry?.photos.includes(photoId)) return
    await keepSupplement(tx, { ...entry, photos: entry.photos.filter((one) => one !== photoId) }, { move: 'dropPhoto', at, byPersonId: house, ground: '照片无法打开，不作佐证' }, '', entry.state === 'withdrawn')
  })
}
