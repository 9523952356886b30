/** The persons behind a competition's 参与人数: one row each, where and when; no names. */
import type { UseCase } from '../../ports/useCase'
import { kindOfPerson } from '../../records/attendees'
import { figureScope } from '../../records/figureScope'
import { competitionUnitScope, quizMeasure } from '@shared/domain/quizFigures'
import { mayFollow } from '../../records/quizFor'
import { Refusal } from '../../records/refusal'
import { readTallies } from '../../records/tally'
import { unitName, unitsOf } from '../../records/units'

/** @throws Refusal `not_found`. */
export const listJoined: UseCase<'quiz.joined'> = async (office, caller, { id, scope, cursor, limit = 20 }) => {
  const [competition, units] = await Promise.all([office.store.get('competition', id), unitsOf(office)])
  const unit = figureScope(caller, scope, units)
  if (!competition || !mayFollow(caller, competition)) throw new Refusal('not_found')
  const [sums, page] = await Promise.all([
    readTallies(office.store, competitionUnitScope(id, unit._id), quizMeasure('joined', competition.campaign), 'all'),
    office.store.find('entriesJoined', { competitionId: id, scopes: unit._id, from: 1 }, cursor === undefined ? { limit } : { limit, cursor }),
  ])
  const rows = await Promise.all(page.rows.map(async ({ personId, scopes, joinedAt }) => ({ at: joinedAt, unit: { id: scopes[0] ?? '', name: unitName(units, scopes[0] ?? null) }, kind: await kindOfPerson(office.store, personId) })))
  return { persons: sums.get('')?.amount ?? 0, rows, ...(page.next === undefined ? {} : { next: page.next }) }
}
