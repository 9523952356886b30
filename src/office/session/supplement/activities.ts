/** The campaign's activities that nobody signs in to; as they were last told where there is no network. */
import { call } from '@/api/client'
import { preloaded } from '@/identity/preloaded'
import type { Activity } from './new/Choose'

export const enteredActivities = (): Promise<readonly Activity[]> =>
  preloaded('entered activities', async () => (await call('campaign.read', {})).activities.filter(({ kind }) => kind === null))
