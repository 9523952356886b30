/** One proof for one session or for many: a page of a 班前会记录本, a photo, a second person's word (field.md, Evidence). */
import type { UseCase } from '../../ports/useCase'
import { arrivedPhotos, attachPhotos } from '../../records/attachPhotos'
import { currentCampaign } from '../../records/campaigns'
import { proofOf, prove } from '../../records/proofs'
import { Refusal } from '../../records/refusal'
import { aboutSession, isCounted } from '../../records/sessionCounts'
import { openAsOfficer } from '../../records/sessionFor'
import { owedBy } from '../../records/sessionView'

/** @throws Refusal of `prove`; `evidence_missing` while the photos have not come, `photo_broken` where one could not be opened. */
export const proveSessions: UseCase<'session.prove'> = async (office, caller, { ids, evidence }) => {
  if (evidence.kind === 'photo') {
    const [first = ''] = ids
    await openAsOfficer(office.store, caller, first)
    const arrived = await arrivedPhotos(office, caller.personId, evidence.photos)
    const at = office.clock.now()
    const states = await office.store.transact((tx) => attachPhotos(tx, { reportId: aboutSession(first), purpose: 'evidence', personId: caller.personId, bySender: 'officer', at, arrived }, evidence.photos))
    if (states.some(({ state }) => state === 'refused')) throw new Refusal('photo_broken')
    if (states.some(({ state }) => state === 'missing')) throw new Refusal('evidence_missing')
  }
  const campaign = await currentCampaign(office)
  const sessions = []
  for (const id of ids) {
    const session = await prove(office, caller, id, proofOf(evidence))
    sessions.push({ id, counted: isCounted(session), owes: owedBy(session, campaign, 0) })
  }
  return { sessions }
}
