import type { Calling } from '@/api/client'
import { ownProblem, ProblemError, problemIn } from '@/api/problem'
import { done, type SupplementItem } from './item'
import type { Ports } from './ports'
import { changeItem } from './shelf'
import { photoRefs, photosUnsent, sendPhotos } from './upload'

/** Sends an entry of 补充登记: its photos, then what they prove. Rejects with ProblemError. */
export async function sendSupplement(ports: Ports, item: SupplementItem, calling: Calling): Promise<SupplementItem> {
  const ready = await sendPhotos(ports, item, calling)
  try {
    const answer = await ports.call('campaign.supplement', { ...item.supplement, photos: photoRefs(ready) }, calling)
    if (answer?.summary?.id !== item.id) throw new ProblemError(ownProblem('unavailable'))
    return done(ready)
  } catch (reason) {
    if (problemIn(reason).code === 'evidence_missing') await changeItem(ports, ready, photosUnsent)
    throw reason
  }
}
