/** The rows behind a figure of the quiz: one a person, an attempt or a competition; as many as the figure says. */
import { personOfMark } from '@shared/domain/counting'
import { spanOf } from '@shared/domain/period'
import { quizMeasure } from '@shared/domain/quizFigures'
import type { Output } from '@shared/contract/actions'
import type { Office } from '../../ports/office'
import type { Page, PageRequest } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { kindOfPerson } from '../../records/attendees'
import { currentCampaign } from '../../records/campaigns'
import { below, figureScope } from '../../records/figureScope'
import { placeOf } from '../../records/places'
import { filledPage, underNone } from '../../records/filledPage'
import { figuresAsOf } from '../../records/hazardSums'
import { keptCompetition } from '../../records/quizCache'
import { roundIn } from '../../records/quizRounds'
import { sumsOfScopes } from '../../records/sessionSums'
import { unitName, unitsOf } from '../../records/units'
import type { Directory } from '../../records/units'

type Row = Output<'quiz.behind'>['rows'][number]
interface Asked {
  readonly office: Office
  readonly units: Directory
  readonly scopeId: string
  /** Units below whose rows are left out: of its own level, all directly below. */
  readonly without: readonly string[]
  readonly measure: string
  readonly campaign: string
  readonly from: number
  readonly until: number
  readonly page: PageRequest
}
const unitOf = (units: Directory, id: string) => ({ id, name: unitName(units, id) })
const titleOf = async (office: Office, id: string): Promise<string> => (await keptCompetition(office, id))?.card.title ?? ''

const persons = ({ office, units, scopeId, without, measure, from, until, page }: Asked): Promise<Page<Row>> =>
  filledPage((asked) => office.store.find('personsInScope', { measure, scopes: scopeId, from, until }, asked), (rows) => Promise.all(underNone(rows, without).map(async (mark) => ({ at: mark.firstDay, unit: unitOf(units, mark.scopes[0] ?? ''), title: '', kind: await kindOfPerson(office.store, personOfMark(mark._id)) }))), page)
const times = ({ office, units, measure, scopeId, without, from, until, page }: Asked): Promise<Page<Row>> =>
  filledPage((asked) => office.store.find('attemptsCounted', { countedAs: measure, scopes: scopeId, from, until }, asked), (rows) => Promise.all(underNone(rows, without).map(async ({ competitionId, personId, finishedAt, home }) => {
    const [title, kind] = await Promise.all([titleOf(office, competitionId), kindOfPerson(office.store, personId)])
    return { at: finishedAt, unit: unitOf(units, home[0] ?? ''), title, kind }
  })), page)
/** Own competitions in which somebody's attempt counts. */
const rounds = ({ office, units, campaign, scopeId, without, from, until, page }: Asked): Promise<Page<Row>> =>
  filledPage((asked) => office.store.find('competitionsInScope', { state: ['open', 'closed'], scopes: scopeId }, asked), async (rows) => {
    const held = await Promise.all(underNone(rows, without).filter((one) => one.campaign === campaign).map(async (one) => ({ row: await roundIn(office.store, one), ownerId: one.ownerId, title: one.card.title })))
    return held.flatMap(({ row, ownerId, title }) => (row && row.at >= from && row.at < until ? [{ at: row.at, unit: unitOf(units, ownerId), title, kind: null }] : []))
  }, page)
const ways = { persons, times, rounds }

/** @throws Refusal `not_found` for a unit that is not below one's own. */
export const listQuizBehind: UseCase<'quiz.behind'> = async (office, caller, { of, figure, scope, own, period = 'all', cursor, limit = 20 }) => {
  const [units, campaign, asOf] = await Promise.all([unitsOf(office), currentCampaign(office), figuresAsOf(office)])
  const unit = figureScope(caller, scope, units)
  const measure = quizMeasure(figure === 'rounds' ? 'round' : of, campaign._id)
  const without = own ? below(unit, units).map(placeOf) : []
  const sums = await sumsOfScopes(office.store, [unit._id, ...without], measure, period)
  const numberOf = (id: string): number => sums.get(id)?.[figure === 'persons' ? 'persons' : 'amount'] ?? 0
  const asked: Asked = { office, units, scopeId: unit._id, without, measure, campaign: campaign._id, ...spanOf(period), page: cursor === undefined ? { limit } : { limit, cursor } }
  const { rows, next } = await ways[figure](asked)
  return { asOf, amount: without.reduce((rest, id) => rest - numberOf(id), numberOf(unit._id)), rows: [...rows], ...(next !== undefined && { next }) }
}
