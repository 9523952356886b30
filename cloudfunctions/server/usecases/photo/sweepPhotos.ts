import type { Photo } from '../../ports/documents'
import type { Office } from '../../ports/office'
import { eraseFiles, keysOf, photoRooms, quarantineRoom, readPhotoKey } from '../../records/photoFiles'
import { ticketEnds } from '../../records/photoTicket'

const hour = 60 * 60 * 1000
const day = 24 * hour
/** A photo that came but was never named by a report: its phone may still be without a signal. */
const patience = 7 * day
const folderSpan = 30 * day
const pageSize = 100

/** A ticket that ran out unused, or bytes that no report ever named. */
const isStale = (photo: Photo, now: number): boolean => (photo.state === 'awaiting' ? ticketEnds(photo) <= now : photo.createdAt + patience <= now)

/** Takes the photo away if it still hangs on no report; answers its files. */
const removeLoose = (office: Office, id: string, now: number): Promise<readonly string[] | undefined> =>
  office.store.transact(async (tx) => {
    const photo = await tx.get('photo', id)
    if (photo === undefined || photo.reportId !== null || !isStale(photo, now)) return undefined
    await tx.remove('photo', id)
    return keysOf(photo)
  })

async function sweepLoosePhotos(office: Office, now: number): Promise<number> {
  let removed = 0
  let cursor: string | undefined
  do {
    const page = await office.store.find('photosOfReport', { reportId: null, until: now - day }, { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) })
    for (const photo of page.rows) {
      const keys = isStale(photo, now) ? await removeLoose(office, photo._id, now) : undefined
      if (keys === undefined) continue
      await eraseFiles(office.files, keys)
      removed += 1
    }
    cursor = page.next
  } while (cursor !== undefined)
  return removed
}

/** Erases every file of a room that `isLeft` calls nobody's. */
async function sweepRoom(office: Office, room: string, isLeft: (key: string) => Promise<boolean>): Promise<number> {
  let removed = 0
  let after = ''
  for (;;) {
    const keys = await office.files.list(room, after, pageSize)
    for (const key of keys) {
      if (!(await isLeft(key))) continue
      await office.files.remove(key)
      removed += 1
    }
    const last = keys.at(-1)
    if (last === undefined) return removed
    after = last
  }
}

async function isLeftUpload(office: Office, key: string): Promise<boolean> {
  const { rows } = await office.store.find('photosByTicket', { ticket: key.slice(quarantineRoom.length + 1) }, { limit: 1 })
  const photo = rows[0]
  // Waiting with bytes = an upload that died before it was entered; it may be sent again until the ticket runs out.
  if (photo?.state === 'awaiting') return ticketEnds(photo) <= office.clock.now()
  return photo?.state !== 'quarantined'
}

async function isLeftCopy(office: Office, key: string): Promise<boolean> {
  const made = readPhotoKey(key)
  // Younger ones may belong to a cleaning that is still on its way to be entered.
  if (made === undefined || made.at > office.clock.now() - hour) return false
  const photo = await office.store.get('photo', made.photoId)
  return photo?.cleanKey !== key && photo?.thumbKey !== key
}

/**
 * The daily sweep: expired tickets, photos without a report, and files that a crash left without a photo.
 * Harmless to run twice or to stop half-way. Copies are looked for in the last two folders: older orphans were swept then.
 */
export async function sweepPhotos(office: Office): Promise<{ photos: number; files: number }> {
  const now = office.clock.now()
  const photos = await sweepLoosePhotos(office, now)
  let files = await sweepRoom(office, quarantineRoom, (key) => isLeftUpload(office, key))
  for (const room of [...photoRooms(now - folderSpan), ...photoRooms(now)]) files += await sweepRoom(office, room, (key) => isLeftCopy(office, key))
  return { photos, files }
}
