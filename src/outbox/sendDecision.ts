import type { CaseView } from '@shared/contract/hazard'
import type { Calling } from '@/api/client'
import { problemIn } from '@/api/problem'
import { done, type DecisionItem } from './item'
import type { Ports } from './ports'
import { photoRefs, sendPhotos } from './upload'

// Photo ids are made on this phone for this decision alone: a case that shows them shows that the decision was taken.
const shows = (view: CaseView, item: DecisionItem): boolean => {
  const there = new Set([...view.photos, ...view.afterPhotos].map((photo) => photo.id))
  return item.photos.length > 0 && item.photos.every((photo) => there.has(photo.id))
}

/** Sends a decision: its photos, then itself. An answer lost on the way back is found again on the case. Rejects with ProblemError. */
export async function sendDecision(ports: Ports, item: DecisionItem, calling: Calling): Promise<DecisionItem> {
  const ready = await sendPhotos(ports, item, calling)
  try {
    await ports.call('hazard.decide', { ...item.decision, photos: photoRefs(ready) }, calling)
  } catch (reason) {
    const stale = problemIn(reason).kind === 'stale'
    if (!stale || !shows(await ports.call('hazard.case', { id: item.decision.id }, calling), item)) throw reason
  }
  return done(ready)
}
