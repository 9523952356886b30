/** What a case may say of its photos. A photo that does not hang on this very report counts as missing (T-02). */
import { problems } from '@shared/contract/problems'
import type { OwnProblemCode } from '@shared/contract/problems'
import type { Photo } from '../ports/documents'
import type { Reader } from './photoSender'

/** `missing` = named by the report, but its bytes have not come or were not it (照片待补). */
export interface PhotoState {
  readonly id: string
  /** Hash of the very bytes that lie here; null until they do. */
  readonly sha256: string | null
  readonly state: 'missing' | Photo['state']
  /** Why it was refused, in words. */
  readonly say: string | null
  readonly edition: number
}

export const missingPhoto = (id: string): PhotoState => ({ id, sha256: null, state: 'missing', say: null, edition: 0 })

/** The sentence of a stored refusal; a code this version no longer knows says the general one. */
export const refusalSentence = (code: string | null): string | null =>
  code === null ? null : (Object.hasOwn(problems, code) ? problems[code as OwnProblemCode] : problems.photo_broken).say

export const photoState = (photo: Photo): PhotoState => ({
  id: photo._id,
  sha256: photo.sha256,
  state: photo.state,
  say: refusalSentence(photo.refusal),
  edition: photo.edition,
})

/** The states of a report's photos, in the order asked for. */
export async function photoStates(reader: Reader, reportId: string, ids: readonly string[]): Promise<readonly PhotoState[]> {
  const states: PhotoState[] = []
  for (const id of ids) {
    const photo = await reader.get('photo', id)
    states.push(photo?.reportId === reportId ? photoState(photo) : missingPhoto(id))
  }
  return states
}
