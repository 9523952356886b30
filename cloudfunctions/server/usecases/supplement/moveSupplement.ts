/** 更正 补佐证 作证 撤回 恢复, guarded by the table; each is a step with a name, and what changes in the figures is a row more. */
import type { SupplementMoveInput } from '@shared/contract/supplement'
import { startOfDay } from '@shared/domain/calendar'
import { keptAmounts, momentOf, refuseSupplementMove } from '@shared/domain/supplement'
import type { Caller } from '../../ports/caller'
import type { Campaign, Supplement, SupplementStep } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import type { Tx } from '../../ports/store'
import { arrivedPhotos } from '../../records/attachPhotos'
import type { Arrived } from '../../records/attachPhotos'
import { currentCampaign } from '../../records/campaigns'
import { canonical } from '../../records/canonical'
import { checkSupplement } from '../../records/checkSupplement'
import { Refusal } from '../../records/refusal'
import { openedFor, standingFor } from '../../records/supplementFor'
import { attachEvidence } from '../../records/supplementPhotos'
import { keepSupplement } from '../../records/supplementTrail'
import { supplementView } from '../../records/supplementView'

const mostPhotos = 9
interface Acting {
  readonly caller: Caller
  readonly campaign: Campaign
  readonly arrived: Arrived
  readonly now: number
}
type Next = Pick<Supplement, 'at' | 'title' | 'amounts' | 'link' | 'photos' | 'witness' | 'toldBy'>

async function afterMove(tx: Tx, entry: Supplement, input: SupplementMoveInput, { caller, campaign, arrived, now }: Acting): Promise<Partial<Next>> {
  switch (input.move) {
    case 'correct': {
      checkSupplement({ activity: entry.activity, at: input.at, amounts: input.amounts }, campaign, now)
      const at = startOfDay(input.at) === startOfDay(entry.at) ? entry.at : momentOf(input.at, now)
      const amounts = keptAmounts(input.amounts)
      // A second person's word was on the numbers he saw.
      const isOther = at !== entry.at || canonical(amounts) !== canonical(entry.amounts)
      return { at, title: input.title, amounts, ...(isOther && { witness: null, toldBy: caller.personId }) }
    }
    case 'prove': {
      if (input.link === '' && input.photos.length === 0) throw new Refusal('invalid_field', 'link')
      const more = await attachEvidence(tx, caller, entry._id, input.photos, arrived, now)
      const photos = [...new Set([...entry.photos, ...more])]
      if (photos.length > mostPhotos) throw new Refusal('invalid_field', 'photos')
      return { link: input.link || entry.link, photos }
    }
    case 'witness':
      return { witness: { personId: caller.personId, unitId: caller.acting?.unit._id ?? '', words: input.words, at: now } }
    case 'withdraw':
    case 'restore':
      return {}
  }
}

/** What a step says beside its name. */
function groundOf(input: SupplementMoveInput): string {
  if (input.move === 'correct' || input.move === 'withdraw') return input.ground
  if (input.move === 'witness') return input.words
  if (input.move === 'restore') return ''
  return [input.link, input.photos.length > 0 ? `照片 ${String(input.photos.length)} 张` : ''].filter(Boolean).join('，')
}
/** The very act that made the current version, sent again after an answer that never came. */
const isSameAct = ({ steps, version }: Supplement, before: number, step: SupplementStep): boolean => {
  const last = steps.at(-1)
  return last !== undefined && version === before + 1 && last.move === step.move && last.byPersonId === step.byPersonId && last.ground === step.ground
}
const refusals = { wrong_state: 'move_not_possible', not_yours: 'not_allowed', own_word: 'witness_other' } as const

/** @throws Refusal `not_found`, `not_allowed`, `moved_on`, `move_not_possible`, `witness_other`, those of `checkSupplement`, `evidence_missing`, `photo_broken`. */
export const moveSupplement: UseCase<'campaign.supplementMove'> = async (office, caller, input) => {
  const [campaign, arrived] = await Promise.all([currentCampaign(office), input.move === 'prove' ? arrivedPhotos(office, caller.personId, input.photos) : new Map<string, string>()])
  const now = office.clock.now()
  const step: SupplementStep = { move: input.move, at: now, byPersonId: caller.personId, ground: groundOf(input) }
  const moved = await office.store.transact(async (tx) => {
    const { entry, relations } = openedFor(caller, await tx.get('supplement', input.id))
    if (entry.version !== input.version) {
      if (isSameAct(entry, input.version, step)) return { entry, relations }
      throw new Refusal('moved_on')
    }
    const refused = refuseSupplementMove(input.move, standingFor(caller, entry), relations)
    if (refused) throw new Refusal(refusals[refused])
    const next = await afterMove(tx, entry, input, { caller, campaign, arrived, now })
    return { entry: await keepSupplement(tx, { ...entry, ...next }, step, caller.acting?.unit._id ?? '', input.move === 'withdraw'), relations }
  })
  return supplementView(office, caller, moved)
}
