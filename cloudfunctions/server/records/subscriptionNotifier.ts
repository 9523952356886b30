/**
 * Tells people in WeChat, one message for one acceptance (W-10). The intent to send is written, and its acceptance spent, in one
 * transaction before WeChat is asked: a second delivery finds it and asks no more, so a message leaves at most once whatever happens
 * between. What WeChat has certainly not taken is tried again by the courier; everything else is left to the inbox.
 */
import { fieldText, type MessageFact, type MessagePurpose } from '@shared/domain/subscription'
import type { Dispatch } from '../ports/documents'
import type { Notice, Notifier } from '../ports/notifier'
import type { Office } from '../ports/office'
import { WechatUnavailable, type Sent } from '../ports/wechat'
import { giveBackGrant, openGrants, spendGrant, voidGrants } from './grants'
import { openidOf } from './openid'

/** A template as the operator has chosen it at WeChat: which of its fields says what. */
export interface MessageTemplate {
  readonly templateId: string
  readonly fields: Readonly<Record<string, MessageFact>>
}
export type MessageTemplates = Readonly<Partial<Record<MessagePurpose, MessageTemplate>>>
type House = Pick<Office, 'store' | 'clock' | 'keys' | 'wechat'>

export function subscriptionNotifier(house: House, templates: MessageTemplates): Notifier {
  const offers = (Object.keys(templates) as MessagePurpose[]).flatMap((purpose) => {
    const templateId = templates[purpose]?.templateId
    return templateId === undefined ? [] : [{ purpose, templateId }]
  })
  return {
    offers,
    async tell(notice) {
      const template = templates[notice.purpose]
      const openid = template && (await openidOf(house, notice.personId))
      if (!template || openid === undefined) return 'no_channel'
      const mine = await intend(house, notice, template.templateId)
      if (!mine) return 'no_channel'
      return conclude(house, notice, template, await asked(house, notice, template, openid))
    },
  }
}

/** True for the one that may ask WeChat now. */
async function intend({ store, clock }: House, notice: Notice, templateId: string): Promise<boolean> {
  const at = clock.now()
  for (;;) {
    const candidates = await openGrants({ store }, notice.personId, templateId)
    const outcome = await store.transact(async (tx) => {
      const earlier = await tx.get('dispatch', notice.id)
      if (earlier?.state === 'waiting') {
        await tx.put('dispatch', { ...earlier, state: 'leaving' })
        return 'mine'
      }
      // Another courier asks at this moment, or one died while it asked: whether WeChat took it is not known.
      if (earlier?.state === 'leaving') await tx.put('dispatch', { ...earlier, state: 'unknown' })
      if (earlier) return 'over'
      for (const { _id } of candidates) {
        if (!(await spendGrant(tx, _id, notice.id))) continue
        await tx.create('dispatch', { _id: notice.id, v: 1, personId: notice.personId, grantId: _id, at, state: 'leaving', why: '' })
        return 'mine'
      }
      return candidates.length === 0 ? 'over' : 'again'
    })
    if (outcome !== 'again') return outcome === 'mine'
  }
}

type Heard = Sent | { readonly unavailable: WechatUnavailable }
async function asked({ wechat }: House, notice: Notice, { templateId, fields }: MessageTemplate, openid: string): Promise<Heard> {
  const told = Object.fromEntries(Object.entries(fields).map(([field, fact]) => [field, fieldText(field, fact, notice)]))
  try {
    return await wechat.sendSubscription({ openid, templateId, page: notice.link.replace(/^\//, ''), fields: told })
  } catch (error) {
    if (error instanceof WechatUnavailable) return { unavailable: error }
    throw error
  }
}

async function conclude(house: House, notice: Notice, { templateId }: MessageTemplate, heard: Heard): Promise<'sent' | 'no_channel'> {
  if ('unavailable' in heard) {
    await note(house, notice.id, heard.unavailable.done === 'no' ? { state: 'waiting' } : { state: 'unknown' })
    if (heard.unavailable.done === 'no') throw heard.unavailable
    return 'no_channel'
  }
  if (heard.ok) {
    await note(house, notice.id, { state: 'sent' })
    return 'sent'
  }
  if (heard.why === 'refused') {
    await note(house, notice.id, { state: 'refused' })
    await voidGrants(house, notice.personId, templateId, house.clock.now())
  } else await note(house, notice.id, { state: 'given_up', why: heard.why })
  return 'no_channel'
}

/** What became of it. A message that WeChat would not have for a reason of its own gives its acceptance back. */
const note = ({ store }: House, id: string, now: Pick<Dispatch, 'state'> & { readonly why?: string }): Promise<void> =>
  store.transact(async (tx) => {
    const dispatch = await tx.get('dispatch', id)
    if (!dispatch || (dispatch.state !== 'leaving' && dispatch.state !== 'unknown')) return
    await tx.put('dispatch', { ...dispatch, ...now })
    if (now.state === 'given_up') await giveBackGrant(tx, dispatch.grantId, id)
  })
