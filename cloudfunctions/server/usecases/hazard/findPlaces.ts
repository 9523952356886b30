/** Units one may name as the place: by the code on the unit's own QR, or by words of the name or address. */
import { classOfUnit } from '@shared/domain/hazard'
import { unitKinds } from '@shared/domain/words'
import type { Unit } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { Refusal } from '../../records/refusal'
import { unitsOf } from '../../records/units'

/** Names that begin with the words come first, then names and addresses that hold them; tree order within. */
function matching(units: readonly Unit[], words: string): Unit[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return [...units]
  const begins = units.filter((unit) => unit.name.toLowerCase().startsWith(wanted))
  const holds = units.filter((unit) => !begins.includes(unit) && (unit.name.toLowerCase().includes(wanted) || unit.address.toLowerCase().includes(wanted)))
  return [...begins, ...holds]
}

/** @throws Refusal `invalid_field` for a cursor that is not of this list. */
export const findPlaces: UseCase<'hazard.places'> = async (office, _caller, { words, code, cursor, limit = 20 }) => {
  const units = [...(await unitsOf(office)).values()]
  const found = code === undefined ? matching(units, words) : units.filter((unit) => unit.code === code.toUpperCase())
  const from = cursor === undefined ? 0 : found.findIndex((unit) => unit._id === cursor) + 1
  if (cursor !== undefined && from === 0) throw new Refusal('invalid_field', 'cursor')
  const shown = found.slice(from, from + limit)
  const rows = shown.map((unit) => ({ id: unit._id, name: unit.name, kind: unitKinds[unit.kind], address: unit.address, class: classOfUnit(unit.kind, unit.industry) }))
  const last = shown.at(-1)
  return last !== undefined && from + limit < found.length ? { rows, next: last._id } : { rows }
}
