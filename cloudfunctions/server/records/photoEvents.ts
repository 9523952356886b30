/** What must follow a change of a photo: the event beside it, in the same transaction (design decision 7). */
import type { OfficeEvent } from '../ports/documents'
import type { Tx } from '../ports/store'

export type PhotoHappening = 'received' | 'refused' | 'masked' | 'withdrawn'

/** Keys of files that the change left without a photo; the courier erases them even if this request dies now. */
const leftKeys = (keys: readonly string[]): Record<string, string> => Object.fromEntries(keys.map((key, index) => [`erase${String(index)}`, key]))
export const keysToErase = (payload: OfficeEvent['payload']): readonly string[] =>
  Object.entries(payload).flatMap(([name, value]) => (name.startsWith('erase') && typeof value === 'string' ? [value] : []))

/** `_id` = `photo:<id>:<what>` (masks add their edition), name = `photo.<what>`. */
export async function addPhotoEvent(tx: Tx, photoId: string, what: PhotoHappening, at: number, left: readonly string[] = [], edition = 0): Promise<void> {
  await tx.create('event', {
    _id: edition === 0 ? `photo:${photoId}:${what}` : `photo:${photoId}:${what}:${String(edition)}`,
    v: 1,
    name: `photo.${what}`,
    about: `photo:${photoId}`,
    at,
    payload: { photoId, ...leftKeys(left) },
    state: 'pending',
    tries: 0,
    nextAt: at,
    lastProblem: '',
  })
}
