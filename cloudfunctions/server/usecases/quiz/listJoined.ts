/** The persons behind a competition's 参与人数: one row each, where and when; no names. */
import type { UseCase } from '../../ports/useCase'
import { kindOfPerson } from '../../records/attendees'
import { below, figureScope } from '../../records/figureScope'
import { placeOf } from '../../records/places'
import { filledPage, underNone } from '../../records/filledPage'
import { competitionUnitScope, quizMeasure } from '@shared/domain/quizFigures'
import { mayFollow } from '../../records/quizFor'
import { Refusal } from '../../records/refusal'
import { sumsOfScopes } from '../../records/sessionSums'
import { unitName, unitsOf } from '../../records/units'

/** @throws Refusal `not_found`. */
export const listJoined: UseCase<'quiz.joined'> = async (office, caller, { id, scope, own, cursor, limit = 20 }) => {
  const [competition, units] = await Promise.all([office.store.get('competition', id), unitsOf(office)])
  const unit = figureScope(caller, scope, units)
  if (!competition || !mayFollow(caller, competition)) throw new Refusal('not_found')
  const without = own ? below(unit, units).map(placeOf) : []
  const name = (of: string): string => competitionUnitScope(id, of)
  const [sums, page] = await Promise.all([
    sumsOfScopes(office.store, [unit._id, ...without].map(name), quizMeasure('joined', competition.campaign), 'all'),
    filledPage((asked) => office.store.find('entriesJoined', { competitionId: id, scopes: unit._id, from: 1 }, asked), (found) => underNone(found, without), cursor === undefined ? { limit } : { limit, cursor }),
  ])
  const rows = await Promise.all(page.rows.map(async ({ personId, scopes, joinedAt }) => ({ at: joinedAt, unit: { id: scopes[0] ?? '', name: unitName(units, scopes[0] ?? null) }, kind: await kindOfPerson(office.store, personId) })))
  const joined = (of: string): number => sums.get(name(of))?.amount ?? 0
  return { persons: without.reduce((rest, of) => rest - joined(of), joined(unit._id)), rows, ...(page.next === undefined ? {} : { next: page.next }) }
}
