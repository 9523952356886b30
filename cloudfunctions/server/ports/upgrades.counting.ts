/** Marks of before an act could be taken back: they held the first act under each unit. */
import { startOfDay } from '@shared/domain/calendar'
import { countsAt, measureOfMark } from '@shared/domain/counting'
import type { PersonActs } from '@shared/domain/counting'
import { opensToPersons } from '@shared/domain/sessionFigures'
import type { Stored } from './upgrades.hazard'

/** Version 1 → 2: the first of them all, under the units it was known for. */
export const liftMark = ({ scopes, at, bucket: _bucket, before: _before, ...mark }: Stored): Stored => {
  const days = at as readonly number[]
  return { ...mark, v: 2, paths: days.length === 0 ? [] : [(scopes as readonly string[]).join(' ')], of: days.length === 0 ? [] : [0], at: days.length === 0 ? [] : [startOfDay(Math.min(...days))], net: days.length === 0 ? [] : [1] }
}

/** Version 2 → 3: where he counts can be asked for. */
export function placeMark(mark: Stored): Stored {
  const measure = measureOfMark(String(mark['_id']))
  const at = countsAt(mark as unknown as PersonActs)
  return { ...mark, v: 3, measure, scopes: at && opensToPersons(measure) ? at.scopes : [], firstDay: at?.day ?? 0 }
}
