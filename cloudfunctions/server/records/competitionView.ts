/** A competition for the officers of its line: card, figures, pool, steps. */
import type { CompetitionView } from '@shared/contract/quizOffice'
import { competitionMoves, competitionMovesFor } from '@shared/domain/quizCompetition'
import { competitionScope, quizMeasure } from '@shared/domain/quizFigures'
import type { Competition, CompetitionStep } from '../ports/documents'
import type { Office } from '../ports/office'
import { isListed } from './quizDraws'
import { figuresAsOf } from './hazardSums'
import { boundTo } from './quizBound'
import { frozenPool } from './quizCache'
import { poolFor, shortWords } from './quizPools'
import { readTallies } from './tally'
import type { Directory } from './units'
import { unitName, unitsOf } from './units'

const stepLabels: Readonly<Record<CompetitionStep['move'], string>> = { create: '新建', change: '修改', ranking: '排名开关', freezeDraw: '公布抽奖名单', draw: '开奖', open: competitionMoves.open.label, close: competitionMoves.close.label, reopen: competitionMoves.reopen.label }
const mostHeld = 100

export interface CountedIn {
  readonly persons: number
  readonly times: number
  readonly passed: number
  readonly held: number
}
/** The figures of one competition; held ones are counted up to a hundred. */
export async function countedIn({ store }: Pick<Office, 'store'>, { _id, campaign, card }: Competition): Promise<CountedIn> {
  const scope = competitionScope(_id)
  const [attempts, joined, held] = await Promise.all([
    readTallies(store, scope, quizMeasure(card.national ? 'national' : 'own', campaign), 'all'),
    readTallies(store, scope, quizMeasure('joined', campaign), 'all'),
    store.find('attemptsOfStanding', { competitionId: _id, standing: 'held' }, { limit: mostHeld }),
  ])
  return { persons: joined.get('')?.amount ?? 0, times: attempts.get('')?.amount ?? 0, passed: attempts.get('passed=yes')?.amount ?? 0, held: held.rows.length }
}

export async function competitionSummary(office: Pick<Office, 'store'>, competition: Competition, units: Directory): Promise<CompetitionView['summary']> {
  const { _id, version, state, ownerId, from, until, card } = competition
  return { id: _id, version, state, title: card.title, owner: { id: ownerId, name: unitName(units, ownerId) }, from, until, national: card.national, mode: card.mode, counted: await countedIn(office, competition) }
}

export async function competitionView(office: Pick<Office, 'store' | 'clock'>, competition: Competition, own: boolean): Promise<CompetitionView> {
  const { card, state, ownerId, ranking, steps } = competition
  const [units, asOf, bound, pool] = await Promise.all([unitsOf(office), figuresAsOf(office), boundTo(office, competition), state === 'draft' ? poolFor(office, ownerId, card, false) : frozenPool(office, competition)])
  const people = await Promise.all(steps.map(async ({ byPersonId }) => (await office.store.get('person', byPersonId))?.name ?? ''))
  return {
    summary: await competitionSummary(office, competition, units),
    card: structuredClone(card) as CompetitionView['card'],
    audience: card.audience.kind === 'units' ? card.audience.unitIds.map((id) => ({ id, name: unitName(units, id) })) : [],
    bound, ranking, own,
    moves: own ? competitionMovesFor(state, isListed(competition)) : [],
    pool: merged(pool),
    short: state === 'draft' ? shortWords(card, pool) : '',
    steps: steps.map(({ move, at, ground }, n) => ({ move, label: stepLabels[move], at, by: people[n] ?? '', ground })),
    asOf,
  }
}
/** Parts of one cell are one row. */
function merged(pool: Awaited<ReturnType<typeof poolFor>>): CompetitionView['pool'] {
  const rows = new Map<string, CompetitionView['pool'][number]>()
  for (const { category, difficulty, refs } of pool) {
    const key = `${category} ${difficulty}`
    rows.set(key, { category, difficulty, questions: (rows.get(key)?.questions ?? 0) + refs.length })
  }
  return [...rows.values()]
}
