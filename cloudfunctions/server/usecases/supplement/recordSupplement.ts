/** Enters what was done or handed in, for the unit acted for. Without a proof it is kept and 未计入, and says what would do. */
import { keptAmounts, momentOf } from '@shared/domain/supplement'
import type { UseCase } from '../../ports/useCase'
import { arrivedPhotos } from '../../records/attachPhotos'
import { currentCampaign } from '../../records/campaigns'
import { canonical } from '../../records/canonical'
import { checkSupplement } from '../../records/checkSupplement'
import { Refusal } from '../../records/refusal'
import { relationsToSupplement } from '../../records/supplementFor'
import { attachEvidence } from '../../records/supplementPhotos'
import { keepSupplement } from '../../records/supplementTrail'
import { supplementView } from '../../records/supplementView'

/** @throws Refusal of `checkSupplement`; `different_body` for an id that is another entry's; `evidence_missing`, `photo_broken`. */
export const recordSupplement: UseCase<'campaign.supplement'> = async (office, caller, { id, ...told }) => {
  const unit = caller.acting?.unit
  if (!unit) throw new Refusal('not_allowed')
  const [campaign, arrived] = await Promise.all([currentCampaign(office), arrivedPhotos(office, caller.personId, told.photos)])
  const now = office.clock.now()
  const bodyHash = office.keys.sha256(canonical(told))
  const entry = await office.store.transact(async (tx) => {
    const there = await tx.get('supplement', id)
    if (there) {
      if (there.unitId !== unit._id || there.bodyHash !== bodyHash) throw new Refusal('different_body')
      return there
    }
    checkSupplement(told, campaign, now)
    const photos = await attachEvidence(tx, caller, id, told.photos, arrived, now)
    const { activity, title, link } = told
    const fresh = {
      _id: id, v: 1, campaign: campaign._id, activity, state: 'waiting' as const, version: 0, unitId: unit._id, scopes: unit.scopes, at: momentOf(told.at, now), title, amounts: keptAmounts(told.amounts), link, photos,
      witness: null, toldBy: caller.personId, counted: null, turn: 0, createdBy: caller.personId, createdAt: now, updatedAt: now, steps: [], bodyHash,
    }
    return keepSupplement(tx, fresh, { move: 'record', at: now, byPersonId: caller.personId, ground: '' }, unit._id, false)
  })
  return supplementView(office, caller, { entry, relations: relationsToSupplement(caller, entry) })
}
