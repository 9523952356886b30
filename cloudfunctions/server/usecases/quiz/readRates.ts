/** Units by the rate of staff that has taken part, where an office leader has switched the ranking on (decision 16). */
import { competitionUnitScope, quizMeasure } from '@shared/domain/quizFigures'
import { leastPersons, rated, rateRules } from '@shared/domain/quizRates'
import type { Competition, Unit } from '../../ports/documents'
import type { Office } from '../../ports/office'
import type { UseCase } from '../../ports/useCase'
import { everyRow } from '../../records/everyRow'
import { figuresAsOf } from '../../records/hazardSums'
import { mayFollow } from '../../records/quizFor'
import { Refusal } from '../../records/refusal'
import { facetSums } from '../../records/facetSums'
import { below } from '../../records/figureScope'
import { placeOf } from '../../records/places'
import { unitsOf } from '../../records/units'
import type { Directory } from '../../records/units'

/** People at the unit's own level: its sum without those of the units below; elder mode alone is outside. */
async function personsAt(office: Pick<Office, 'store'>, competition: Competition, asked: readonly Unit[], units: Directory): Promise<ReadonlyMap<string, number>> {
  const name = (id: string): string => competitionUnitScope(competition._id, id)
  const ids = new Set(asked.flatMap((unit) => [unit._id, ...below(unit, units).map(placeOf)]))
  const sums = await facetSums(office.store, [...ids].map(name), quizMeasure('joined', competition.campaign))
  const ranked = (id: string): number => (sums.get(name(id))?.get('') ?? 0) - (sums.get(name(id))?.get('elder=yes') ?? 0)
  return new Map(asked.map((unit) => [unit._id, ranked(unit._id) - below(unit, units).reduce((sum, child) => sum + ranked(placeOf(child)), 0)]))
}

/** Whom the competition is for, among the units that have said how many work there: so many reads as there are such units, however many people. */
async function staffed(office: Pick<Office, 'store'>, { ownerId, card }: Competition): Promise<ReadonlyMap<string, number>> {
  const staff = new Map<string, number>()
  const tops = card.audience.kind === 'units' ? card.audience.unitIds : [ownerId]
  for (const scopes of tops) for await (const { _id, staff: number } of everyRow(office.store, 'staffInScope', { scopes })) staff.set(_id, number)
  return staff
}

/** @throws Refusal `not_found` for a competition that neither is of one's line nor means one's people. */
export const readRates: UseCase<'quiz.rates'> = async (office, caller, { id }) => {
  const acting = caller.acting?.unit
  if (!acting) throw new Refusal('not_allowed')
  const [competition, units, asOf, ownStaff] = await Promise.all([office.store.get('competition', id), unitsOf(office), figuresAsOf(office), office.store.get('staff', acting._id)])
  if (!competition || !mayFollow(caller, competition)) throw new Refusal('not_found')
  const { on, ground } = competition.ranking
  const shared = { on, ground, title: competition.card.title, version: competition.version, asOf, least: leastPersons, own: { unit: { id: acting._id, name: acting.name }, staff: ownStaff?.staff ?? null }, rules: [...rateRules] }
  if (!on) return { ...shared, rows: [] }
  const staff = await staffed(office, competition)
  const inOrder = [...units.values()].filter(({ _id }) => staff.has(_id))
  const persons = await personsAt(office, competition, inOrder, units)
  const rows = rated(inOrder.map(({ _id }) => ({ unitId: _id, staff: staff.get(_id) ?? null, persons: persons.get(_id) ?? 0 })))
  return { ...shared, rows: rows.map(({ unitId, staff: number, ...rest }) => ({ unit: { id: unitId, name: units.get(unitId)?.name ?? '' }, staff: number, place: rest.place, persons: rest.persons, rate: rest.rate })) }
}
