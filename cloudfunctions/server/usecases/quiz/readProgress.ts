/** How many people of a unit's line have taken part in one competition: by the units below, in tree order, never a rank. */
import { competitionUnitScope, quizMeasure, quizRules } from '@shared/domain/quizFigures'
import type { UseCase } from '../../ports/useCase'
import { countedIn } from '../../records/competitionView'
import { below, figureScope } from '../../records/figureScope'
import { figuresAsOf } from '../../records/hazardSums'
import { placeOf } from '../../records/places'
import { holdOn, mayFollow } from '../../records/quizFor'
import { Refusal } from '../../records/refusal'
import { sumsOfScopes } from '../../records/sessionSums'
import { unitsOf } from '../../records/units'

/** @throws Refusal `not_found` for a competition that neither is of one's line nor means one's people, and for a unit that is not below one's own. */
export const readProgress: UseCase<'quiz.progress'> = async (office, caller, { id, scope }) => {
  const [competition, units, asOf] = await Promise.all([office.store.get('competition', id), unitsOf(office), figuresAsOf(office)])
  const unit = figureScope(caller, scope, units)
  if (!competition || !mayFollow(caller, competition)) throw new Refusal('not_found')
  const children = below(unit, units)
  const name = (of: string): string => competitionUnitScope(id, of)
  const sums = await sumsOfScopes(office.store, [unit._id, ...children.map(placeOf)].map(name), quizMeasure('joined', competition.campaign), 'all')
  const persons = sums.get(name(unit._id))?.amount ?? 0
  const parts = children.map((child) => ({ key: child._id, label: child.name, persons: sums.get(name(placeOf(child)))?.amount ?? 0 }))
  const own = { key: 'own', label: children.length === 0 ? unit.name : `${unit.name}（本级）`, persons: persons - parts.reduce((sum, part) => sum + part.persons, 0) }
  return {
    asOf, title: competition.card.title, scope: { id: unit._id, name: unit.name }, whole: holdOn(caller, competition) ? await countedIn(office, competition) : null, persons,
    bars: [own, ...parts].filter((part) => part.persons !== 0), rules: [{ figure: '参与人数', rule: '每人在这场答题里只记一次，计在本人所在单位（没有单位的计在主办单位）。' }, { figure: '人次', rule: quizRules.times }],
  }
}
