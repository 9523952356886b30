/** The card of a session while it is being filled: what it lacks, its groups and stands. Pure. */
import type { Output } from '@shared/contract/actions'
import { problems } from '@shared/contract/problems'
import type { SessionKind, Venue } from '@shared/domain/sessionWords'

export type Card = Output<'session.defaults'>['card']
export type Activity = Output<'campaign.read'>['activities'][number]
export type Group = Card['groups'][number]
export type Stand = Card['stands'][number]
export type Lacks = Readonly<Partial<Record<'title' | 'endsAt' | 'scenario' | 'groups' | 'stands', string>>>

const longest = 31 * 86_400_000

/** What keeps it from being saved, at its field; the office asks the same. */
export function lacksIn(card: Card, kind: SessionKind): Lacks {
  return {
    ...(kind === 'other' && card.title.trim().length < 2 && { title: problems.title_needed.say }),
    ...((card.endsAt <= card.startsAt || card.endsAt - card.startsAt > longest) && { endsAt: problems.session_time.say }),
    ...(kind === 'drill' && card.scenario === null && { scenario: problems.scenario_needed.say }),
    ...(card.groups.some(({ name }) => name.trim() === '') && { groups: '请给每个班组写上名称，或删去空的。' }),
    ...(card.stands.some(({ name }) => name.trim() === '') && { stands: '请给每个台位写上名称，或删去空的。' }),
  }
}
/** `g1`, `g2` …: the first that is free. */
export function nextKey(letter: string, taken: readonly { readonly key: string }[]): string {
  let n = 1
  while (taken.some(({ key }) => key === `${letter}${String(n)}`)) n += 1
  return `${letter}${String(n)}`
}
/** 通道、充电，电动车 → three topics. */
export const topicsIn = (typed: string, most = 10): string[] => [...new Set(typed.split(/[、，,；;\n]/).map((word) => word.trim().slice(0, 30)).filter((word) => word !== ''))].slice(0, most)

/** The start moves and takes the end with it. */
export const startingAt = (card: Card, startsAt: number): Card => ({ ...card, startsAt, endsAt: startsAt + Math.max(0, card.endsAt - card.startsAt) })

/** Where it is held. What was chosen for a venue that fits no blank says nothing about another one. */
export const heldAt = (card: Card, venue: Venue): Card => (venue === card.venue ? card : { ...card, venue, placement: null })
/** No blank fits where it is held, or somebody has said so: 第7项 or 不计入. */
export const asksIn = ({ venue, placement }: Card, { asksAt }: Activity): boolean => placement !== null || asksAt.includes(venue)

/** As it is sent: nothing but spaces around words is changed. */
export const tidy = (card: Card): Card => ({
  ...card,
  title: card.title.trim(),
  place: { ...card.place, words: card.place.words.trim() },
  speaker: { ...card.speaker, name: card.speaker.name.trim() },
  groups: card.groups.map((group) => ({ ...group, name: group.name.trim() })),
  stands: card.stands.map((stand) => ({ ...stand, name: stand.name.trim() })),
})
