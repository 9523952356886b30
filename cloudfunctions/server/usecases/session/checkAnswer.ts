/** The courier's step after publishing: WeChat is asked about the words; what it cannot say is for people (W-07). */
import { moderationOfAnswer, wholeText } from '@shared/domain/publication'
import type { Office } from '../../ports/office'
import { moderateText } from '../../records/askModeration'

/** A comment, in WeChat's list of scenes. */
const comment = 2

export async function checkAnswer(office: Office, publicationId: string): Promise<void> {
  const offered = await office.store.get('publication', publicationId)
  if (offered?.state !== 'checking') return
  await moderateText(office, moderationOfAnswer(offered._id, offered.edition), offered.publishedBy, comment, wholeText(offered.question, offered.answer))
}
