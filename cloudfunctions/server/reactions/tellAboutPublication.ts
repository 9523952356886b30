/** Whoever published learns what became of it: everybody may read it, or why not. */
import type { Office } from '../ports/office'
import { tell } from './tell'

export async function tellAboutPublication(office: Office, publicationId: string): Promise<void> {
  const publication = await office.store.get('publication', publicationId)
  if (!publication || (publication.state !== 'shown' && publication.state !== 'blocked')) return
  const shown = publication.state === 'shown'
  await tell(office, {
    _id: `publication:${publicationId}:${String(publication.edition)}:${publication.state}`,
    v: 1,
    personId: publication.publishedBy,
    unitId: '',
    at: office.clock.now(),
    readAt: 0,
    title: shown ? '您的答复已公开' : '您的答复没有公开',
    body: shown ? `“${publication.question}”已列入安全问答。` : `没有通过审核：${publication.ground}`,
    link: `/office/consult/queue/index?id=${publication.sessionId}&show=answered`,
  })
}
