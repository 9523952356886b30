/** Which session a competition belongs to: the training it examines, or the day at whose stand it is played. */
import type { BoundTo } from '@shared/contract/quiz'
import type { Competition } from '../ports/documents'
import type { Office } from '../ports/office'
import { currentCampaign } from './campaigns'
import { titleOf } from './sessionView'

/** Null for one that belongs to none. */
export async function boundTo(office: Pick<Office, 'store' | 'clock'>, { card: { bound } }: Competition): Promise<BoundTo | null> {
  if (!bound) return null
  const [session, campaign] = await Promise.all([office.store.get('session', bound.sessionId), currentCampaign(office)])
  if (!session) return null
  return { session: session._id, title: titleOf(session, campaign), startsAt: session.card.startsAt, stand: session.card.stands.find(({ key }) => key === bound.stand)?.name ?? '' }
}
