/** The rows behind a figure of the quiz: one a person, an attempt or a competition; as many as the figure says. */
import { personOfMark } from '@shared/domain/counting'
import { spanOf } from '@shared/domain/period'
import { quizMeasure } from '@shared/domain/quizFigures'
import type { Output } from '@shared/contract/actions'
import type { Office } from '../../ports/office'
import type { PageRequest } from '../../ports/store'
import type { UseCase } from '../../ports/useCase'
import { kindOfPerson } from '../../records/attendees'
import { currentCampaign } from '../../records/campaigns'
import { figureScope } from '../../records/figureScope'
import { figuresAsOf } from '../../records/hazardSums'
import { keptCompetition } from '../../records/quizCache'
import { roundIn } from '../../records/quizRounds'
import { sumUnder } from '../../records/sessionSums'
import { unitName, unitsOf } from '../../records/units'
import type { Directory } from '../../records/units'

type Behind = Output<'quiz.behind'>
interface Asked {
  readonly office: Office
  readonly units: Directory
  readonly scopeId: string
  readonly measure: string
  readonly campaign: string
  readonly from: number
  readonly until: number
  readonly page: PageRequest
}
const unitOf = (units: Directory, id: string) => ({ id, name: unitName(units, id) })
const titleOf = async (office: Office, id: string): Promise<string> => (await keptCompetition(office, id))?.card.title ?? ''

async function persons({ office, units, scopeId, measure, from, until, page }: Asked): Promise<Pick<Behind, 'rows' | 'next'>> {
  const { rows, next } = await office.store.find('personsInScope', { measure, scopes: scopeId, from, until }, page)
  const shown = await Promise.all(rows.map(async (mark) => ({ at: mark.firstDay, unit: unitOf(units, mark.scopes[0] ?? ''), title: '', kind: await kindOfPerson(office.store, personOfMark(mark._id)) })))
  return next === undefined ? { rows: shown } : { rows: shown, next }
}
async function times({ office, units, measure, scopeId, from, until, page }: Asked): Promise<Pick<Behind, 'rows' | 'next'>> {
  const { rows, next } = await office.store.find('attemptsCounted', { countedAs: measure, scopes: scopeId, from, until }, page)
  const shown = await Promise.all(rows.map(async ({ competitionId, personId, finishedAt, home }) => {
    const [title, kind] = await Promise.all([titleOf(office, competitionId), kindOfPerson(office.store, personId)])
    return { at: finishedAt, unit: unitOf(units, home[0] ?? ''), title, kind }
  }))
  return next === undefined ? { rows: shown } : { rows: shown, next }
}
/** Own competitions in which somebody's attempt counts; pages of none are passed over. */
async function rounds({ office, units, campaign, scopeId, from, until, page }: Asked): Promise<Pick<Behind, 'rows' | 'next'>> {
  let request = page
  for (;;) {
    const { rows, next } = await office.store.find('competitionsInScope', { state: ['open', 'closed'], scopes: scopeId }, request)
    const held = await Promise.all(rows.filter((one) => one.campaign === campaign).map(async (one) => ({ row: await roundIn(office.store, one), ownerId: one.ownerId, title: one.card.title })))
    const shown = held.flatMap(({ row, ownerId, title }) => (row && row.at >= from && row.at < until ? [{ at: row.at, unit: unitOf(units, ownerId), title, kind: null }] : []))
    if (next === undefined) return { rows: shown }
    if (shown.length > 0) return { rows: shown, next }
    request = { limit: page.limit, cursor: next }
  }
}
const ways = { persons, times, rounds }

/** @throws Refusal `not_found` for a unit that is not below one's own. */
export const listQuizBehind: UseCase<'quiz.behind'> = async (office, caller, { of, figure, scope, period = 'all', cursor, limit = 20 }) => {
  const [units, campaign, asOf] = await Promise.all([unitsOf(office), currentCampaign(office), figuresAsOf(office)])
  const unit = figureScope(caller, scope, units)
  const measure = quizMeasure(figure === 'rounds' ? 'round' : of, campaign._id)
  const { amount, persons: people } = await sumUnder(office.store, unit._id, measure, period)
  const asked: Asked = { office, units, scopeId: unit._id, measure, campaign: campaign._id, ...spanOf(period), page: cursor === undefined ? { limit } : { limit, cursor } }
  return { asOf, amount: figure === 'persons' ? people : amount, ...(await ways[figure](asked)) }
}
