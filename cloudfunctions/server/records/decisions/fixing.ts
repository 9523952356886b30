/** Mended with a photo, sent back, added to. */
import type { Report } from '../../ports/documents'
import { attachPhotos } from '../attachPhotos'
import type { PhotoRef } from '../attachPhotos'
import type { Changed, Decide, Deciding, RefusedDecision } from './deciding'

/** Photos on a case, all supplements together: above this a case is no longer readable on a phone. */
const mostPhotos = 30

/** An after-photo has arrived, and it is not a before-photo sent again. */
async function haveArrived({ tx, report, arrived }: Deciding, refs: readonly PhotoRef[]): Promise<boolean> {
  const hashes = new Set<string>()
  for (const id of report.photos) hashes.add((await tx.get('photo', id))?.sha256 ?? '')
  for (const ref of refs) {
    const photo = await tx.get('photo', ref.id)
    if ((photo?.sha256 !== ref.sha256 && !arrived.has(ref.id)) || hashes.has(ref.sha256)) return false
  }
  return true
}

/** The case is fixed by this person, with at least one photo of how it looks now. */
async function withAfterPhotos(facts: Deciding, refs: readonly PhotoRef[], change: Partial<Report>): Promise<Changed | RefusedDecision> {
  const { tx, report, caller, now, arrived } = facts
  const missing: RefusedDecision = { refuse: 'photo_needed', field: 'photos' }
  if (!(await haveArrived(facts, refs))) return missing
  if (report.afterPhotos.length + refs.length > mostPhotos) return { refuse: 'too_large', field: 'photos' }
  const photos = await attachPhotos(tx, { reportId: report._id, purpose: 'after', personId: caller.personId, bySender: 'officer', at: now, arrived }, refs)
  const ids = photos.filter((photo) => photo.state !== 'missing' && photo.state !== 'refused').map((photo) => photo.id)
  if (ids.length === 0) return missing
  return { change: { ...change, state: 'fixed', fixerId: caller.personId, afterPhotos: [...report.afterPhotos, ...ids] }, photos: ids }
}

export const fixOnSpot: Decide<'fixOnSpot'> = (facts, input) => withAfterPhotos(facts, input.photos, { fixedOnSpot: true })
export const fix: Decide<'fix'> = (facts, input) => withAfterPhotos(facts, input.photos, { fixedOnSpot: false })

/** Whoever fixed it in vain may still be asked again; somebody else may verify what the next one does. */
export const sendBack: Decide<'sendBack'> = async () => Promise.resolve({ change: { state: 'rectifying', fixedOnSpot: false, fixerId: null } })

/** Photos of one who reported, hung on without naming him. */
export async function moreFromReporter(facts: Deciding, refs: readonly PhotoRef[]): Promise<Changed | RefusedDecision> {
  const { tx, report, informant, now, arrived } = facts
  const fresh = refs.filter((photo) => !report.photos.includes(photo.id))
  if (report.photos.length + fresh.length > mostPhotos) return { refuse: 'too_large', field: 'photos' }
  await attachPhotos(tx, { reportId: report._id, purpose: 'supplement', personId: informant?.personId ?? '', bySender: 'reporter', at: now, arrived }, fresh)
  const ids = fresh.map((photo) => photo.id)
  return { change: { photos: [...report.photos, ...ids] }, photos: ids }
}
export const supplement: Decide<'supplement'> = (facts, input) => moreFromReporter(facts, input.photos)
