/** The draft being written, for pages: taking photos, keeping every change, finding it again after a kill. */
import type { Problem } from '@shared/contract/envelope'
import { ownProblem, ProblemError } from '@/api/problem'
import { choosePhotos, printOnPhoto } from '@/device/camera'
import type { ChooseRequest } from '@/device/devices'
import * as draft from './draft'
import type { KeptPhoto, ReportWords } from './item'
import { phone } from './phone'
import { readItem } from './shelf'

export type { Draft, Slot } from './draft'

/** The draft of this slot, or a new one; 再报一处 gives the words of the last report as `from`. */
export const loadDraft = async (slot: draft.Slot, from?: ReportWords): Promise<draft.Draft> =>
  (await draft.loadDraft(phone, slot)) ?? draft.newDraft(phone, slot, from)

/** Keeps what is typed. Rejects with ProblemError phone_full; what was kept before stays. */
export async function saveDraft(now: draft.Draft): Promise<void> {
  if (!(await draft.saveDraft(phone, now)).ok) throw new ProblemError(ownProblem('phone_full'))
}
/** Gives the draft up, with its photos. */
export async function discardDraft(now: draft.Draft): Promise<void> {
  await draft.clearDraft(phone, now.slot)
  if (!now.slot.startsWith('mend-')) for (const photo of now.photos) await phone.files.remove(photo.localPath)
}
/** The draft without that photo, kept at once. */
export const dropPhoto = (now: draft.Draft, id: string): Promise<draft.Draft> => draft.dropPhoto(phone, now, id)

/** The draft with time and place printed on its photos, once: before it becomes a report, when the place is known. */
export const printPhotos = (now: draft.Draft, place: string): Promise<draft.Draft> => draft.printPhotos(phone, printOnPhoto, now, place)

/** A refused report, to be mended: what was already mended of it, or itself. Undefined when there is nothing to mend. */
export async function mendDraft(id: string): Promise<draft.Draft | undefined> {
  const item = await readItem(phone, id)
  if (item?.kind !== 'report' || item.state !== 'refused') return undefined
  return (await draft.loadDraft(phone, `mend-${id}`)) ?? draft.mendingDraft(item)
}

export interface Taken {
  /** Already where they outlive the app. */
  readonly photos: readonly KeptPhoto[]
  /** Of those that could not be taken, the first one's reason. */
  readonly problem?: Problem
}
/** Camera or album, made small, and kept. Cancelling gives no photos and no problem. */
export async function takePhotos(request: ChooseRequest): Promise<Taken> {
  const chosen = await choosePhotos(request)
  if (!chosen.ok) return { photos: [], ...(chosen.why === 'cancelled' ? {} : { problem: ownProblem(chosen.why) }) }
  const photos: KeptPhoto[] = []
  let problem: Problem | undefined
  for (const one of chosen.photos) {
    const kept = one.ok ? await draft.keepPhoto(phone, one.photo) : one
    if (kept.ok) photos.push(kept.photo)
    else if (kept.why !== 'cancelled') problem ??= ownProblem(kept.why)
  }
  return { photos, ...(problem && { problem }) }
}
