import type { Calling } from '@/api/client'
import { ownProblem, ProblemError, problemIn } from '@/api/problem'
import { done, type ProofItem } from './item'
import type { Ports } from './ports'
import { changeItem } from './shelf'
import { photoRefs, photosUnsent, sendPhotos } from './upload'

/** Sends a proof: its photos, then what they prove. Rejects with ProblemError. */
export async function sendProof(ports: Ports, item: ProofItem, calling: Calling): Promise<ProofItem> {
  const ready = await sendPhotos(ports, item, calling)
  const evidence = item.proof.kind === 'photo' ? { kind: 'photo' as const, photos: photoRefs(ready) } : item.proof
  try {
    const answer = await ports.call('session.prove', { ids: [item.session], evidence }, calling)
    if (!Array.isArray(answer?.sessions)) throw new ProblemError(ownProblem('unavailable'))
    return done({ ...ready, answer })
  } catch (reason) {
    if (problemIn(reason).code === 'evidence_missing') await changeItem(ports, ready, photosUnsent)
    throw reason
  }
}
