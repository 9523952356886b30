/**
 * The draft over last month's cases: which would have gone another way than by the table in force. Writes nothing.
 * Asked is where a case would have gone first: later returns and named leads are left out.
 */
import { civilDay } from '@shared/domain/calendar'
import { categoryWords, placeWords } from '@shared/domain/hazard'
import { route } from '@shared/domain/routing'
import type { RoutingQuestion } from '@shared/domain/routing'
import { routedOtherwise } from '@shared/domain/routingDryRun'
import { withKey } from '@shared/domain/routingWords'
import { hazardStates } from '@shared/domain/words'
import type { HazardState } from '@shared/domain/words'
import type { Report } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { tableInForce } from '../../records/routingTables'
import { unitName, unitsOf } from '../../records/units'

const month = 31 * 86_400_000
/** Cases looked at in one call: each is two questions of pure rules, no reading beside the page. */
const pageSize = 100
const every = Object.keys(hazardStates) as HazardState[]

/** The question as it was; whom it is against stands in the case, so neither text nor reporter is asked again. */
const questionOf = ({ place, category, channel, assignment }: Report): RoutingQuestion => ({
  class: place.class,
  unitId: place.unitId,
  category,
  text: '',
  channel,
  ownUnitId: null,
  headNames: [],
  lead: null,
  barredIds: assignment.barredIds,
  refusedBy: [],
})

export const dryRunRouting: UseCase<'hazard.dryRunRouting'> = async (office, caller, { rows: drafts, cursor }) => {
  const since = office.clock.now() - month
  const [inForce, units, page] = await Promise.all([
    tableInForce(office),
    unitsOf(office),
    office.store.find('reportsInScope', { scopes: caller.acting?.unit._id ?? '', state: every, from: since }, { limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }),
  ])
  const draft = { version: inForce.version, rows: drafts.map(withKey) }
  const name = (id: string) => unitName(units, id)
  const reports = page.rows.filter((report) => report.receivedAt >= since)
  const rows = reports.flatMap((report) => {
    const question = questionOf(report)
    const otherwise = routedOtherwise(route(question, inForce, units), route(question, draft, units), name)
    if (!otherwise) return []
    const { before, after, sentences } = otherwise
    const unit = report.place.unitId === null ? null : name(report.place.unitId)
    return [{ id: report._id, number: report.number, place: placeWords(report.place, unit), category: categoryWords(report.category), day: civilDay(report.seenAt), before, after, sentences: [...sentences] }]
  })
  return { looked: reports.length, since, rows, ...(page.next === undefined ? {} : { next: page.next }) }
}
