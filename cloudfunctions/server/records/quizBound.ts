/** Which session a competition belongs to: the training it examines, or the day at whose stand it is played. */
import { sessionTime } from '@shared/contract/problems.office'
import type { BoundTo } from '@shared/contract/quiz'
import { timeWords } from '@shared/domain/calendar'
import type { CompetitionCard } from '@shared/domain/quizCompetition'
import type { Competition } from '../ports/documents'
import type { Office } from '../ports/office'
import { currentCampaign } from './campaigns'
import { Refusal } from './refusal'
import { titleOf } from './sessionView'

/** A stand's round is played while the stand is there; an exam may come after its training, never before. @throws Refusal `quiz_session_time`. */
export async function checkSessionTime({ store }: Pick<Office, 'store'>, { bound, style, from, until }: CompetitionCard): Promise<void> {
  const session = bound && (await store.get('session', bound.sessionId))
  if (!session || (until > session.startsAt && (style === 'exam' || from < session.endsAt))) return
  throw new Refusal('quiz_session_time', 'card.from', sessionTime(timeWords(session.startsAt), timeWords(session.endsAt)))
}

/** Null for one that belongs to none. */
export async function boundTo(office: Pick<Office, 'store' | 'clock'>, { card: { bound } }: Competition): Promise<BoundTo | null> {
  if (!bound) return null
  const [session, campaign] = await Promise.all([office.store.get('session', bound.sessionId), currentCampaign(office)])
  if (!session) return null
  return { session: session._id, title: titleOf(session, campaign), startsAt: session.card.startsAt, stand: session.card.stands.find(({ key }) => key === bound.stand)?.name ?? '' }
}
