/** The public 问答 list's own steps: a verdict moves the edition it is about, in the verdict's own transaction. */
import { answerOfModeration, moderationOfAnswer } from '@shared/domain/publication'
import type { Moderation, OfficeEvent, Publication } from '../ports/documents'
import type { Tx } from '../ports/store'

const eventOf = (_id: string, name: string, publicationId: string, at: number): OfficeEvent =>
  ({ _id, v: 1, name, about: `publication:${publicationId}`, at, payload: { publicationId }, state: 'pending', tries: 0, nextAt: at, lastProblem: '' })

/** Offers an edition for checking: the courier asks WeChat, or it waits for people. */
export async function offerEdition(tx: Tx, publication: Publication): Promise<void> {
  const { _id, edition, at, publishedBy } = publication
  await tx.put('publication', publication)
  await tx.create('moderation', { _id: moderationOfAnswer(_id, edition), v: 1, kind: 'text', personId: publishedBy, at, state: 'pending', reason: '', decidedBy: '' })
  await tx.create('event', eventOf(`publication:${_id}:${String(edition)}:offered`, 'publication.offered', _id, at))
}

/** What a verdict means for what it is about. An edition that was taken down or replaced meanwhile is left alone. @param ground why people blocked it */
export async function followVerdict(tx: Tx, verdict: Moderation, now: number, ground = ''): Promise<void> {
  const about = answerOfModeration(verdict._id)
  if (!about || (verdict.state !== 'pass' && verdict.state !== 'blocked')) return
  const publication = await tx.get('publication', about.id)
  if (!publication || publication.edition !== about.edition || publication.state !== 'checking') return
  const state = verdict.state === 'pass' ? ('shown' as const) : ('blocked' as const)
  await tx.put('publication', { ...publication, state, ground })
  await tx.create('event', eventOf(`publication:${about.id}:${String(about.edition)}:${state}`, 'publication.settled', about.id, now))
}
