/** The draw of a competition's prizes, its list, and what a person reads of both (T-14, W-18). */
import type { Drawing } from '@shared/contract/quizDraw.rows'
import { allows } from '@shared/domain/policy'
import { mostShown } from '@shared/domain/quizDraw'
import type { Caller } from '../ports/caller'
import type { Competition, QuizDraw } from '../ports/documents'
import type { Office } from '../ports/office'
import type { Store } from '../ports/store'
import { inLanes } from './inLanes'
import { entryId } from './quizEntries'
import { holdOn, isFor } from './quizFor'
import { lateWaiting } from './quizLate'
import { Refusal } from './refusal'

/** Its list is being made or is made: nothing that adds people may happen any more. */
export const isListed = ({ steps }: Pick<Competition, 'steps'>): boolean => steps.some(({ move }) => move === 'freezeDraw')

/** Public, and nobody else's guess: keyed by the instance, another one in each competition. */
export const drawEntry = ({ keys }: Pick<Office, 'keys'>, competitionId: string, personId: string): string => keys.sign('quizDraw', `${competitionId}:${personId}`).slice(0, 16)

export const rawPart = (competitionId: string, n: number): string => `${competitionId}:r${String(n)}`
export const listPart = (competitionId: string, n: number): string => `${competitionId}:${String(n)}`

/** @throws Error where a part of a published list is gone. */
export async function entriesOf(store: Pick<Store, 'get'>, competitionId: string, part: number): Promise<readonly string[]> {
  const found = await store.get('quizDrawPart', listPart(competitionId, part))
  if (!found) throw new Error(`part ${String(part)} of the list of ${competitionId} is gone`)
  return found.rows.map(({ entry }) => entry)
}

/** Whether it is in the published list: its place is in the last part that begins no later. */
async function isInList(store: Pick<Store, 'get'>, draw: QuizDraw | undefined, entry: string): Promise<boolean> {
  const part = (draw?.firsts.filter((first) => first <= entry).length ?? 0) - 1
  return draw !== undefined && part >= 0 && (await entriesOf(store, draw._id, part)).includes(entry)
}

/** @throws Refusal `not_found` for whom it is not meant and who does not run it, alike. */
export async function competitionOfDraw(store: Pick<Store, 'get'>, caller: Caller, id: string): Promise<Competition> {
  const competition = await store.get('competition', id)
  const meant = competition && competition.state !== 'draft' && isFor(competition.card.audience, caller)
  if (!competition || (!meant && !holdOn(caller, competition))) throw new Refusal('not_found')
  return competition
}

/** Drawn, and nothing of his counts and passed any more: his paper was taken back after the list was published. */
export async function isWithdrawn({ store }: Pick<Office, 'store'>, competitionId: string, personId: string): Promise<boolean> {
  return (await store.get('quizEntry', entryId(competitionId, personId)))?.passed !== true
}
const lanes = 8
async function withdrawnOf(office: Pick<Office, 'store'>, { _id, won }: QuizDraw): Promise<string[]> {
  const found = new Set<string>()
  await inLanes(won, lanes, async ({ entry, personId }) => { if (await isWithdrawn(office, _id, personId)) found.add(entry) })
  return won.flatMap(({ entry }) => (found.has(entry) ? [entry] : []))
}

/** Without names: winners know their own entry. */
export async function drawingFor(office: Pick<Office, 'store' | 'keys' | 'clock'>, caller: Caller, competition: Competition): Promise<Drawing> {
  const { _id, version, state, card } = competition
  const own = holdOn(caller, competition) === 'own' && allows('organiseQuiz', caller.acting?.roles ?? [], true)
  const draw = await office.store.get('quizDraw', _id)
  const entry = drawEntry(office, _id, caller.personId)
  const won = draw?.won.some((one) => one.entry === entry) ?? false
  const asks = own && !draw
  const [held, late] = await Promise.all([
    asks ? office.store.find('attemptsOfStanding', { competitionId: _id, standing: 'held' }, { limit: mostShown }).then(({ rows }) => rows.length) : 0,
    asks && state === 'closed' ? lateWaiting(office, competition, mostShown) : { count: 0, until: 0 },
  ])
  return {
    competition: _id, version, title: card.title, prizes: card.prizes, rulesText: card.rulesText, own, ended: state === 'closed', held, late: late.count, lateUntil: late.until,
    draw: draw ? {
      state: draw.state, winners: draw.winners, source: draw.source, count: draw.count, leftOut: draw.leftOut, listHash: draw.listHash, parts: draw.firsts.length,
      listedAt: draw.listedAt, seed: draw.seed, drawnAt: draw.drawnAt, won: draw.won.map((one) => one.entry), withdrawn: own ? await withdrawnOf(office, draw) : [],
    } : null,
    mine: { entry, listed: await isInList(office.store, draw, entry), won, withdrawn: won && (await isWithdrawn(office, _id, caller.personId)) },
  }
}
