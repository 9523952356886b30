/** The office has answered a 投诉建议: its writer is told. */
import type { Office } from '../ports/office'
import { tell } from './tell'

export async function tellAboutSuggestion(office: Office, suggestionId: string): Promise<void> {
  const suggestion = await office.store.get('suggestion', suggestionId)
  if (!suggestion || suggestion.repliedAt === null) return
  await tell(office, {
    _id: `suggestion:${suggestionId}:answered`,
    v: 1,
    personId: suggestion.personId,
    unitId: '',
    at: suggestion.repliedAt,
    readAt: 0,
    title: '您的投诉建议有了答复',
    body: '点开查看答复。',
    link: '/own/account/suggestions/index',
  })
}
