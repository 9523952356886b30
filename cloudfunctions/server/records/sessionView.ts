/** A session for people: the card a poster prints, the row of a list, and the whole for those who run it. */
import type { PublicCard, SessionSummary, SessionView } from '@shared/contract/session'
import { activityOf, asksPlacement, countedIn, placements } from '@shared/domain/campaign'
import { linkPath } from '@shared/domain/checkInCode'
import { countedOnce } from '@shared/domain/checkInWords'
import { measureName, readCell } from '@shared/domain/sessionFigures'
import { isChangeable, sessionMoves, sessionMovesFor } from '@shared/domain/sessionMoves'
import type { SessionRelation } from '@shared/domain/sessionMoves'
import { attendanceSources, ownSources } from '@shared/domain/sessionWords'
import type { AttendanceSource, EvidenceKind } from '@shared/domain/sessionWords'
import type { Campaign, Session, SessionCode } from '../ports/documents'
import type { Office } from '../ports/office'
import { namesOf } from './colleagues'
import { currentCampaign } from './campaigns'
import { namesListed } from './typedNames'
import { figuresAsOf } from './hazardSums'
import { isCounted, isProven, lacksProof, sessionScope } from './sessionCounts'
import { helpersOf, isOfficer } from './sessionFor'
import { readTallies } from './tally'
import { unitName, unitsOf } from './units'
import type { Directory } from './units'

export const titleOf = (session: Session, campaign: Campaign): string => session.card.title || (activityOf(campaign.plan, session.card.activity)?.label ?? session.card.activity)

export function publicCard(session: Session, campaign: Campaign, units: Directory, stand: string | null = null): PublicCard {
  const { card } = session
  const at = card.stands.find(({ key }) => key === stand)
  return {
    id: session._id,
    title: titleOf(session, campaign),
    kind: session.kind,
    state: session.state,
    lead: { id: session.leadId, name: unitName(units, session.leadId) },
    place: card.place.words,
    startsAt: card.startsAt,
    endsAt: card.endsAt,
    stand: at ? { key: at.key, name: at.name } : null,
    rule: countedOnce(session.kind),
  }
}

/** 人次 by source, from the session's own sums. */
export async function timesOf(office: Pick<Office, 'store'>, session: Session): Promise<{ readonly times: number; readonly sources: Record<AttendanceSource, number> }> {
  const sources = Object.fromEntries(Object.keys(attendanceSources).map((name) => [name, 0])) as Record<AttendanceSource, number>
  const tallies = await readTallies(office.store, sessionScope(session._id), measureName('attend', session.campaign), 'all')
  for (const [facet, { amount }] of tallies) {
    const source = facet.startsWith('cell=') ? readCell(facet.slice(5))?.source : undefined
    if (source) sources[source] += amount
  }
  return { times: tallies.get('')?.amount ?? 0, sources }
}

/** 应到 as the roll has it: of a group with a list its names, else the number planned. */
async function expectedOf({ store }: Pick<Office, 'store'>, { _id: sessionId, card, listed }: Session): Promise<number> {
  if (card.groups.length === 0) return 0
  const names = listed ?? namesListed((await store.find('rollsOfSession', { sessionId }, { limit: 100 })).rows)
  return card.groups.reduce((sum, { key, expected }) => sum + (names[key] ?? expected), 0)
}

const owedWords = '未计入：补一张照片、登记一份纸质名单，或请第二人写一句证明，有任一种即可计入。'
const placementWords = '未归项：这一场不在统计表任何一格，请选第7项或不计入。'

/** What a session that has ended still owes; '' = nothing. @param own its 签到 rows */
export function owedBy(session: Session, campaign: Campaign, own: number): string {
  if (session.state !== 'closed') return ''
  const activity = activityOf(campaign.plan, session.card.activity)
  if (!isProven(session) && own === 0) return owedWords
  return activity && session.card.placement === null && asksPlacement(activity, session.card.venue, campaign.placements) ? placementWords : ''
}

export interface Shown {
  readonly session: Session
  readonly relations: readonly SessionRelation[]
}
export async function sessionSummary(office: Office, { session, relations }: Shown, campaign: Campaign, units: Directory): Promise<SessionSummary> {
  const [{ times, sources }, expected] = await Promise.all([timesOf(office, session), expectedOf(office, session)])
  const own = ownSources.reduce((sum, source) => sum + sources[source], 0)
  const evidence = [...new Set<EvidenceKind>([...session.proofs.map(({ kind }) => kind), ...(own > 0 ? ['rows' as const] : [])])]
  return {
    ...publicCard(session, campaign, units),
    activity: session.card.activity,
    activityLabel: activityOf(campaign.plan, session.card.activity)?.label ?? session.card.activity,
    venue: session.card.venue,
    version: session.version,
    expected,
    times,
    sources,
    evidence,
    counted: isCounted(session),
    owes: owedBy(session, campaign, own),
    relations: [...relations],
    seriesId: session.seriesId,
  }
}

function placeWords(session: Session, campaign: Campaign): SessionView['countedIn'] {
  const { card } = session
  const activity = activityOf(campaign.plan, card.activity)
  const where = activity && countedIn(activity, card.venue, card.placement, campaign.placements)
  if (where === undefined) return { words: '', asks: true }
  if (where === 'special' || where === 'uncounted') return { words: placements[where], asks: false }
  return { words: `第${activity?.row ?? ''}项`, asks: false }
}

/** Every code of a session; a unit prints a handful. */
export const codesOf = async (office: Pick<Office, 'store'>, sessionId: string): Promise<readonly SessionCode[]> => (await office.store.find('codesOfSession', { sessionId }, { limit: 100 })).rows
export const codeView = ({ _id, stand, rotating, createdAt }: SessionCode) => ({ code: _id, stand, rotating, path: linkPath(_id), createdAt })

const stepWords = { create: '安排', change: '修改', prove: '补充证明' } as const
const labelOf = (move: Session['steps'][number]['move']): string => (move in stepWords ? stepWords[move as keyof typeof stepWords] : sessionMoves[move as keyof typeof sessionMoves].label)

/** Names of the officers who acted; a person who is gone has none. */
async function officersOf(office: Pick<Office, 'store'>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await Promise.all([...new Set(ids)].filter(Boolean).map(async (id) => [id, (await office.store.get('person', id))?.name ?? ''] as const))
  return new Map(people)
}

export async function sessionView(office: Office, shown: Shown): Promise<SessionView> {
  const { session, relations } = shown
  const [campaign, units] = await Promise.all([currentCampaign(office), unitsOf(office)])
  const officer = isOfficer(relations)
  const [summary, codes, names, named, uncounted, asOf] = await Promise.all([
    sessionSummary(office, shown, campaign, units),
    officer ? codesOf(office, session._id) : [],
    officersOf(office, officer ? [...session.steps, ...session.proofs].map(({ byPersonId }) => byPersonId) : []),
    namesOf(office, officer ? helpersOf(session) : []),
    unprovenTimes(office, session),
    figuresAsOf(office),
  ])
  const name = (id: string): string => names.get(id) ?? ''
  return {
    summary,
    card: sessionCardOf(session, officer),
    jointUnits: session.card.jointIds.map((id) => ({ id, name: unitName(units, id) })),
    named,
    countedIn: placeWords(session, campaign),
    moves: sessionMovesFor(session, relations, office.clock.now()),
    changeable: relations.includes('organiser') && isChangeable(session.state),
    codes: codes.map(codeView),
    proofs: session.proofs.map(({ kind, words, photos, at, byPersonId }) => ({ kind, words: officer ? words : '', photos: [...photos], at, by: name(byPersonId) })),
    uncounted,
    heldWaiting: officer ? await heldWaiting(office, session) : 0,
    assessment: session.assessment,
    steps: session.steps.map(({ move, at, byPersonId, ground }) => ({ move, label: labelOf(move), at, by: name(byPersonId), ground: officer ? ground : '' })),
    asOf,
  }
}

async function unprovenTimes({ store }: Pick<Office, 'store'>, session: Session): Promise<number> {
  if (!lacksProof(session)) return 0
  const told = (await store.get('sessionCount', session._id))?.amounts ?? []
  return told.filter(({ what }) => what === 'attend').reduce((sum, { amount }) => sum + amount, 0)
}

async function heldWaiting({ store }: Pick<Office, 'store'>, session: Session): Promise<number> {
  const amount = async (measure: 'heldBack' | 'decided'): Promise<number> => (await readTallies(store, sessionScope(session._id), measureName(measure, session.campaign), 'all')).get('')?.amount ?? 0
  return (await amount('heldBack')) - (await amount('decided'))
}

/** Who helps is for those who run it. */
function sessionCardOf({ card }: Session, officer: boolean): SessionView['card'] {
  return {
    ...card,
    jointIds: [...card.jointIds],
    topics: [...card.topics],
    helperIds: officer ? [...card.helperIds] : [],
    groups: card.groups.map((group) => ({ ...group, leaderId: officer ? group.leaderId : null })),
    stands: card.stands.map((stand) => ({ ...stand, topics: [...stand.topics], expertIds: officer ? [...stand.expertIds] : [] })),
    place: { ...card.place },
    speaker: { ...card.speaker },
  }
}
