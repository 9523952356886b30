/** What a person is to a competition: whether it is meant for him, and whether he runs it. The one place that decides it. */
import { everyProblem } from '@shared/contract/problems.office'
import type { Audience } from '@shared/domain/quizCompetition'
import type { Caller } from '../ports/caller'
import type { Competition, QuizEntry } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'
import { keptCompetition } from './quizCache'
import { ownStanding } from './quizEntries'
import { Refusal } from './refusal'

/** By his home unit, whatever he acts for. */
export const isFor = (audience: Audience, { home }: Pick<Caller, 'home'>): boolean =>
  audience.kind === 'public' || (home !== null && audience.unitIds.some((id) => home.scopes.includes(id)))

/** @throws Refusal `not_found` for one that is not there, is not published yet, or is not meant for him, alike. */
export async function competitionFor(office: Pick<Office, 'store' | 'clock'>, caller: Caller, id: string): Promise<Competition> {
  const competition = await keptCompetition(office, id)
  if (!competition || competition.state === 'draft' || !isFor(competition.card.audience, caller)) throw new Refusal('not_found')
  return competition
}

/** `own`: an officer of its owner; `line`: of a unit above, who reads; undefined = a stranger. */
export function holdOn(caller: Caller, { ownerId, scopes }: Competition): 'own' | 'line' | undefined {
  const unit = caller.acting?.unit._id
  if (unit === undefined) return undefined
  return unit === ownerId ? 'own' : scopes.includes(unit) ? 'line' : undefined
}
/** @throws Refusal `not_found` for whoever is neither its owner nor above him. */
export async function competitionOfLine(store: Pick<Store, 'get'>, caller: Caller, id: string): Promise<{ readonly competition: Competition; readonly own: boolean }> {
  const competition = await store.get('competition', id)
  const hold = competition && holdOn(caller, competition)
  if (!competition || !hold) throw new Refusal('not_found')
  return { competition, own: hold === 'own' }
}
/** @throws Refusal `not_found`; `not_allowed` for whoever may only read it. */
export async function ownCompetition(store: Pick<Store, 'get'>, caller: Caller, id: string): Promise<Competition> {
  const { competition, own } = await competitionOfLine(store, caller, id)
  if (!own) throw new Refusal('not_allowed')
  return competition
}

/** Whose figures he may read: of his line's competitions, and of published ones that mean people of his. */
export function mayFollow(caller: Caller, competition: Competition): boolean {
  const unit = caller.acting?.unit
  if (!unit || competition.state === 'draft') return unit !== undefined && holdOn(caller, competition) !== undefined
  const { audience } = competition.card
  return holdOn(caller, competition) !== undefined || audience.kind === 'public' || audience.unitIds.some((id) => unit.scopes.includes(id))
}

/** Whether it is an exam after a training that he is not signed in at. */
export const mustAttend = async (store: Pick<Store, 'get'>, { card: { style, bound } }: Competition, personId: string): Promise<boolean> =>
  style === 'exam' && bound !== null && !(await attendedSession(store, bound.sessionId, personId))
/** Where he stands in it; that he has missed the training is said before he begins. */
export async function standingFor(store: Pick<Store, 'get'>, competition: Competition, entry: QuizEntry | undefined, personId: string, now: number): Promise<ReturnType<typeof ownStanding>> {
  const mine = ownStanding(competition, entry, now)
  const may = mine.because === '' && !mine.running
  return may && (await mustAttend(store, competition, personId)) ? { ...mine, because: everyProblem.quiz_not_attended.say } : mine
}
/** He is signed in at the session: his last row there is in. */
export async function attendedSession(store: Pick<Store, 'get'>, sessionId: string, personId: string): Promise<boolean> {
  for (let turn = 0; ; turn += 2) {
    const suffix = (of: number): string => (of === 0 ? '' : `:${String(of)}`)
    if (!(await store.get('ledger', `in:${sessionId}:${personId}${suffix(turn)}`))) return false
    if (!(await store.get('ledger', `back:${sessionId}:${personId}${suffix(turn + 1)}`))) return true
  }
}
