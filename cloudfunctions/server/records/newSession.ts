/** A session as it is planned, what is wrong with a card, and the code that is printed for it. */
import type { SessionInput } from '@shared/contract/session'
import { activityOf } from '@shared/domain/campaign'
import type { Activity } from '@shared/domain/campaign'
import { civilDay, dayWords, startOfDay } from '@shared/domain/calendar'
import { codeFrom } from '@shared/domain/checkInCode'
import type { Caller } from '../ports/caller'
import type { Campaign, Card, Session, SessionCode, Unit } from '../ports/documents'
import type { Office } from '../ports/office'
import { canonical } from './canonical'
import { Refusal } from './refusal'
import type { Directory } from './units'

/** An online consultation may run for weeks; nothing longer is one session. */
const longest = 31 * 86_400_000

const isTwice = (keys: readonly string[]): boolean => new Set(keys).size !== keys.length

/**
 * The activity of a card that may be planned.
 * @throws Refusal `activity_unknown`, `activity_no_session`, `session_time`, `session_outside`, `scenario_needed`, `title_needed`, `same_key_twice`, `unknown_unit`.
 */
export function checkCard(card: Card, campaign: Campaign, leadId: string, units: Directory): Activity & { readonly kind: NonNullable<Activity['kind']> } {
  const activity = activityOf(campaign.plan, card.activity)
  if (!activity) throw new Refusal('activity_unknown', 'activity')
  const { kind } = activity
  if (kind === null) throw new Refusal('activity_no_session', 'activity')
  if (card.endsAt <= card.startsAt || card.endsAt - card.startsAt > longest) throw new Refusal('session_time', 'endsAt')
  checkDays(card, campaign)
  if (kind === 'drill' && card.scenario === null) throw new Refusal('scenario_needed', 'scenario')
  if (kind === 'other' && card.title.trim().length < 2) throw new Refusal('title_needed', 'title')
  if (isTwice(card.groups.map(({ key }) => key)) || isTwice(card.stands.map(({ key }) => key))) throw new Refusal('same_key_twice', 'groups')
  if (isTwice(card.jointIds) || card.jointIds.some((id) => !units.has(id) || id === leadId)) throw new Refusal('unknown_unit', 'jointIds')
  return { ...activity, kind }
}

const dayOfYear = (at: number): string => `${civilDay(at).slice(0, 4)}年${dayWords(at)}`
/** Work of the core month is still held late, so the campaign's last day ends it for every activity, as with supplements. Figures by week cover no other days. */
function checkDays({ startsAt }: Pick<Card, 'startsAt'>, { from, extendedUntil }: Pick<Campaign, 'from' | 'extendedUntil'>): void {
  if (startsAt >= startOfDay(from) && startsAt < extendedUntil) return
  throw new Refusal('session_outside', 'startsAt', `开始时间不在本次活动的日期内。请选${dayOfYear(from)}至${dayOfYear(extendedUntil - 1)}之间的一天。`)
}

/** Who may list it: the lead's line, and the units that hold it with him. */
export const scopesOf = (path: readonly string[], card: Card): readonly string[] => [...new Set([...path, ...card.jointIds])]

export const sessionHash = (office: Pick<Office, 'keys'>, card: Card): string => office.keys.sha256(canonical(card))

export function newSession(office: Pick<Office, 'keys' | 'clock'>, caller: Caller, lead: Unit, campaign: Campaign, { id, ...card }: SessionInput, kind: Session['kind'], seriesId = ''): Session {
  const now = office.clock.now()
  return {
    _id: id, v: 1, campaign: campaign._id, kind, state: 'planned', version: 1, basis: 1,
    leadId: lead._id, path: lead.scopes, scopes: scopesOf(lead.scopes, card), card,
    startsAt: card.startsAt, endsAt: card.endsAt, openedAt: 0, closedAt: 0, seriesId, listed: {},
    proofs: [], assessment: null, createdBy: caller.personId, createdAt: now, updatedAt: now,
    steps: [{ move: 'create', at: now, byPersonId: caller.personId, ground: '' }],
    bodyHash: sessionHash(office, card),
  }
}

/** @param random nine bytes, drawn outside the transaction. */
export const newCode = (random: Uint8Array, sessionId: string, stand: string | null, rotating: boolean, at: number): SessionCode =>
  ({ _id: codeFrom(random), v: 1, sessionId, stand, rotating, createdAt: at })
