/** A publication for whoever answers, for everybody, and as what waits for people. */
import type { Output } from '@shared/contract/actions'
import { answerOfModeration, wholeText } from '@shared/domain/publication'
import type { Moderation, Publication } from '../ports/documents'
import type { Store } from '../ports/store'

export const publicationView = ({ _id, state, edition, question, answer, ground, at }: Publication): Output<'session.publish'> => ({ id: _id, state, edition, question, answer, ground, at })

export const publishedView = ({ _id, category, question, answer, unitName, at }: Publication): Output<'session.published'>['rows'][number] => ({ id: _id, category, question, answer, unit: unitName, at })

type Waiting = Output<'board.decideModeration'>
/** @param moderation that is not pending: people see what WeChat could not say, and what became of it. */
export async function waitingView(store: Pick<Store, 'get'>, moderation: Moderation): Promise<Waiting> {
  const about = answerOfModeration(moderation._id)
  const found = about && (await store.get('publication', about.id))
  const publication = found?.edition === about?.edition ? found : undefined
  return {
    id: moderation._id,
    kind: moderation.kind,
    text: publication ? wholeText(publication.question, publication.answer) : '',
    unit: publication?.unitName ?? '',
    at: moderation.at,
    state: moderation.state === 'pending' ? 'human' : moderation.state,
    reason: moderation.reason === '' ? null : moderation.reason,
    ground: publication?.ground ?? '',
  }
}
