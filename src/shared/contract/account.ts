/** What may be said about oneself: signing in, whom one acts for, inbox, 投诉建议, 注销. */
import * as z from 'zod/mini'
import { messagePurposes } from '@shared/domain/subscription'
import { roles } from '@shared/domain/words'
import { action } from './action'
import { documentId, id, nothing, oneOf, pageOf, pageRequest, paragraph, text, unitRef } from './pieces'

const me = z.strictObject({
  personId: z.string(),
  name: z.nullable(z.string()),
  kind: z.enum(['member', 'resident']),
  provider: z.enum(['wechat', 'password', 'sample', 'device']),
  mustChangePassword: z.boolean(),
  posts: z.array(z.strictObject({ unit: unitRef, kind: z.string(), roles: z.array(oneOf(roles)) })),
  unread: z.number(),
  /** What waits, by count: cases to handle or to confirm, to assign. `tasks`: what this person himself is asked to mend, the nearest deadline first, at most five. */
  waiting: z.strictObject({ todo: z.number(), toAssign: z.number(), tasks: z.array(z.strictObject({ id: z.string(), place: z.string(), dueAt: z.number() })) }),
})
/** Bearer token for phones over HTTPS; in H5 the cookie carries it and this is null. */
const entered = z.strictObject({ token: z.nullable(z.string()), me })
const message = z.strictObject({ id: z.string(), at: z.number(), read: z.boolean(), title: z.string(), body: z.string(), link: z.string() })
const suggestion = z.strictObject({ id: z.string(), at: z.number(), text: z.string(), state: z.enum(['open', 'answered']), reply: z.string(), repliedAt: z.nullable(z.number()) })
/** What may be told in WeChat and how many of it are still accepted. */
const messageOffers = z.strictObject({ offers: z.array(z.strictObject({ purpose: oneOf(messagePurposes), templateId: z.string(), left: z.number() })) })

export const account = {
  /** Who works in the unit acted for, by when they came; `words` = part of a name. A page may be empty and still go on. */
  'account.people': action({ door: 'account', policy: 'organise', writes: false, input: z.strictObject({ words: z.optional(text(30)), ...pageRequest }), output: pageOf(z.strictObject({ personId: z.string(), name: z.string(), roles: z.array(oneOf(roles)) })) }),
  /** A resident: a random id per device, no registration. */
  'account.enterDevice': action({ door: 'account', policy: 'enter', writes: true, input: z.strictObject({ device: z.string().check(z.regex(/^[0-9a-z]{26,64}$/)) }), output: entered }),
  'account.enterSample': action({ door: 'account', policy: 'enter', writes: true, input: z.strictObject({ person: id }), output: entered }),
  'account.enterPassword': action({ door: 'account', policy: 'enter', writes: true, input: z.strictObject({ login: text(40, 2), password: text(100, 1) }), output: entered }),
  /** Over HTTPS: wx.login's code; inside wx.cloud the platform's context already says who. */
  'account.enterWechat': action({ door: 'account', policy: 'enter', writes: true, input: z.strictObject({ code: text(128) }), output: entered }),
  'account.setPassword': action({ door: 'account', policy: 'self', writes: true, input: z.strictObject({ old: text(100, 1), next: text(100, 1) }), output: z.strictObject({ changed: z.boolean() }) }),
  'account.leave': action({ door: 'account', policy: 'self', writes: true, input: nothing, output: nothing }),
  'account.me': action({ door: 'account', policy: 'self', writes: false, input: nothing, output: me }),
  /** Only on an instance started with the sample; empty elsewhere. */
  'account.samplePeople': action({ door: 'account', policy: 'enter', writes: false, input: nothing, output: z.strictObject({ people: z.array(z.strictObject({ id: z.string(), name: z.string(), what: z.string(), unit: z.string() })) }) }),
  /** 注销: identities and name go, counted rows stay (T-38). */
  'account.erase': action({ door: 'account', policy: 'self', writes: true, input: z.strictObject({ confirm: z.literal('注销') }), output: nothing }),
  'account.inbox': action({ door: 'account', policy: 'self', writes: false, input: z.strictObject({ unread: z.optional(z.boolean()), ...pageRequest }), output: pageOf(message) }),
  'account.readMessages': action({ door: 'account', policy: 'self', writes: true, input: z.strictObject({ ids: z.array(documentId).check(z.minLength(1), z.maxLength(50)) }), output: z.strictObject({ unread: z.number() }) }),
  'account.messages': action({ door: 'account', policy: 'self', writes: false, input: nothing, output: messageOffers }),
  /** `id`: of the tap, so that a repeated request counts once. */
  'account.acceptMessages': action({ door: 'account', policy: 'self', writes: true, input: z.strictObject({ id, purposes: z.array(oneOf(messagePurposes)).check(z.minLength(1), z.maxLength(3)) }), output: messageOffers }),
  'account.suggest': action({ door: 'account', policy: 'self', writes: true, input: z.strictObject({ id, text: paragraph(1000, 2) }), output: suggestion }),
  'account.suggestions': action({ door: 'account', policy: 'self', writes: false, input: z.strictObject(pageRequest), output: pageOf(suggestion) }),
  'account.openSuggestions': action({ door: 'account', policy: 'answerSuggestions', writes: false, input: z.strictObject({ state: z.enum(['open', 'answered']), ...pageRequest }), output: pageOf(suggestion) }),
  'account.replySuggestion': action({ door: 'account', policy: 'answerSuggestions', writes: true, input: z.strictObject({ id, reply: paragraph(1000, 2) }), output: suggestion }),
} as const
export type Me = z.infer<typeof me>
