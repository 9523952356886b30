/** Asks WeChat about a text or a picture. What WeChat cannot say goes to people; nothing passes for want of an answer (W-07 W-08). */
import { partsOf, worst } from '@shared/domain/moderation'
import type { Office } from '../ports/office'
import { WechatUnavailable, type CheckScene, type Said } from '../ports/wechat'
import { beginModeration, judgedBy, noteTrace, settle, type Judged } from './moderation'
import { openidOf } from './openid'

const human = (reason: (Judged & { state: 'human' })['reason']): Judged => ({ state: 'human', reason })
const reasons = { person_away: human('writer'), content: human('content'), denied: human('unavailable'), not_here: human('unavailable') } as const

/** What WeChat says, or who decides instead. */
async function heard<T>(ask: () => Promise<Said<T, 'person_away' | 'content'>>): Promise<T | Judged> {
  try {
    const said = await ask()
    return said.ok ? said : reasons[said.why]
  } catch (error) {
    if (error instanceof WechatUnavailable) return human('unavailable')
    throw error
  }
}
const isJudged = (answer: object): answer is Judged => 'state' in answer

/** @param id of this edition of this thing. Asked again, it asks WeChat only while nothing is decided. */
export async function moderateText(office: Office, id: string, personId: string, scene: CheckScene, text: string): Promise<void> {
  if (!(await beginModeration(office, id, 'text', personId))) return
  if (!office.wechat.connected) return settle(office, id, human('none'))
  const openid = await openidOf(office, personId)
  if (openid === undefined) return settle(office, id, human('writer'))
  const found: ('pass' | 'review' | 'risky')[] = []
  for (const part of partsOf(text)) {
    const answer = await heard(() => office.wechat.checkText(openid, scene, part))
    if (isJudged(answer)) return settle(office, id, answer)
    found.push(answer.suggest)
  }
  return settle(office, id, judgedBy(worst(found)))
}

/** @param url of the clean copy, readable for WeChat for half an hour; the verdict comes by push under the trace. */
export async function moderatePicture(office: Office, id: string, personId: string, scene: CheckScene, url: string): Promise<void> {
  if (!(await beginModeration(office, id, 'picture', personId))) return
  if (!office.wechat.connected) return settle(office, id, human('none'))
  const openid = await openidOf(office, personId)
  if (openid === undefined) return settle(office, id, human('writer'))
  const answer = await heard(() => office.wechat.checkPicture(openid, scene, url))
  return isJudged(answer) ? settle(office, id, answer) : noteTrace(office, answer.trace, id)
}
