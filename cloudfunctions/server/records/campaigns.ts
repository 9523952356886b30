/** The campaign this instance runs, and its settings. Kept for a few seconds: every check-in belongs to it and none should read it. */
import type { CampaignFrame, CampaignPlan } from '@shared/domain/campaign'
import type { Campaign } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'
import { Refusal } from './refusal'

const settingId = 'campaign'
const keptFor = 10_000
const held = new WeakMap<Store, { readonly at: number; readonly campaign: Campaign }>()

/** Puts a plan on its days and makes it the one this instance runs; one that is there stays. */
export async function recordCampaign(office: Pick<Office, 'store' | 'clock'>, plan: CampaignPlan, frame: CampaignFrame): Promise<void> {
  const now = office.clock.now()
  await office.store.transact(async (tx) => {
    if (!(await tx.get('campaign', plan.key))) await tx.create('campaign', { _id: plan.key, v: 1, plan, ...frame, placements: {}, changedAt: now })
    if (!(await tx.get('setting', settingId))) await tx.create('setting', { _id: settingId, v: 1, value: plan.key, changedAt: now })
  })
}

/** @throws Refusal `campaign_missing` on an instance without one. */
export async function currentCampaign({ store, clock }: Pick<Office, 'store' | 'clock'>): Promise<Campaign> {
  const now = clock.now()
  const kept = held.get(store)
  if (kept && Math.abs(now - kept.at) < keptFor) return kept.campaign
  const key = (await store.get('setting', settingId))?.value
  const campaign = typeof key === 'string' ? await store.get('campaign', key) : undefined
  if (!campaign) throw new Refusal('campaign_missing')
  held.set(store, { at: now, campaign })
  return campaign
}
/** After a change by this office. */
export const forgetCampaign = (store: Store): void => void held.delete(store)
