/** A filled card for a new competition: what is usual for a unit, or like an earlier one, a week long from tomorrow. */
import { startOfDay } from '@shared/domain/calendar'
import type { CompetitionCard } from '@shared/domain/quizCompetition'
import type { Output } from '@shared/contract/actions'
import type { UseCase } from '../../ports/useCase'
import { competitionOfLine } from '../../records/quizFor'
import { Refusal } from '../../records/refusal'

const day = 86_400_000
/** Five random questions in five minutes, twice a day (J12). */
const usual = (unitId: string): Omit<CompetitionCard, 'from' | 'until'> => ({
  title: '安全知识答题', intro: '', mode: 'contest', style: 'ordinary', audience: { kind: 'units', unitIds: [unitId] }, bank: 'office', industries: [],
  rules: [{ category: null, difficulty: null, count: 5 }], themes: [], minutes: 5, tries: { aDay: 2, inAll: 60 },
  scoring: { single: 20, multiple: 20, trueFalse: 20, partial: 'half', passAt: 60 }, fairness: { secondsEach: 2, startsPerNetwork: 1000 },
  national: false, prizes: '', rulesText: '', bound: null,
})

/** @throws Refusal `not_found` for one that is not of one's line. */
export const draftCompetition: UseCase<'quiz.defaults'> = async (office, caller, { like }) => {
  const unitId = caller.acting?.unit._id
  if (unitId === undefined) throw new Refusal('not_allowed')
  const before = like === undefined ? usual(unitId) : { ...(await competitionOfLine(office.store, caller, like)).competition.card, bound: null }
  const from = startOfDay(office.clock.now()) + day
  return { card: { ...structuredClone(before), from, until: from + 7 * day } as Output<'quiz.defaults'>['card'] }
}
