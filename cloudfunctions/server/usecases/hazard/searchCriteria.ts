/** Documents that say what a 重大事故隐患 is, by words of industry, title or number; what was in force on the day asked about comes first. */
import { civilDay } from '@shared/domain/calendar'
import { criteriaDocuments, inForce, isStale } from '@shared/domain/criteriaDocuments'
import type { UseCase } from '../../ports/useCase'

export const searchCriteria: UseCase<'hazard.criteria'> = async (office, _caller, { words, day }) => {
  const today = civilDay(office.clock.now())
  const asked = words.trim()
  const found = criteriaDocuments
    .filter((one) => [one.industry, one.title, one.number].some((part) => part.includes(asked)))
    .map((one) => ({ ...one, inForce: inForce(one, day), stale: isStale(one, today) }))
  return Promise.resolve({ rows: [...found.filter((one) => one.inForce), ...found.filter((one) => !one.inForce)] })
}
