import type { Office } from '../../ports/office'
import { incomingRoom, isOverdue } from '../../records/incomingPhotos'
import { photoRooms, quarantinedId, quarantineRooms, readPhotoKey } from '../../records/photoFiles'

const hour = 60 * 60 * 1000
const day = 24 * hour
const folderSpan = 30 * day
const pageSize = 100

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

/** Named by no report and too old to be; or its photo is cleaned, refused or taken back, or lies elsewhere. */
async function isLeftUpload(office: Office, key: string, isOver: boolean): Promise<boolean> {
  const id = quarantinedId(key)
  const photo = id === undefined ? undefined : await office.store.get('photo', id)
  return photo === undefined ? isOver : photo.state !== 'quarantined' || photo.quarantineKey !== key
}

async function isLeftCopy(office: Office, key: string): Promise<boolean> {
  const made = readPhotoKey(key)
  // Younger ones may belong to a cleaning that is still on its way to be entered.
  if (made === undefined || made.at > office.clock.now() - hour) return false
  const photo = await office.store.get('photo', made.photoId)
  return photo?.cleanKey !== key && photo?.thumbKey !== key
}

/**
 * The daily sweep: bytes that no report has named in two to three weeks, what a phone laid down and never asked for again, and files that a crash left without a photo.
 * Harmless to run twice or to stop half-way. Copies are looked for in the last two folders: older orphans were swept then.
 * @returns how many files it erased.
 */
export async function sweepPhotos(office: Office): Promise<number> {
  const now = office.clock.now()
  let files = 0
  for (const { room, isOver } of quarantineRooms(now)) files += await sweepRoom(office, room, (key) => isLeftUpload(office, key, isOver))
  files += await sweepRoom(office, incomingRoom, (key) => Promise.resolve(isOverdue(key, now)))
  for (const room of [...photoRooms(now - folderSpan), ...photoRooms(now)]) files += await sweepRoom(office, room, (key) => isLeftCopy(office, key))
  return files
}
