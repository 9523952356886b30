/** «试一试»: a place and a category, as a report would name them. */
import type { Input } from '@shared/contract/actions'
import type { Category, Channel, PlaceClass, Suspicion } from '@shared/domain/words'

export interface Question {
  readonly class: PlaceClass
  readonly category: Category | ''
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly suspicion: Suspicion
  readonly channel: Channel
}
export const unasked: Question = { class: 'market', category: '', unit: null, suspicion: 'ordinary', channel: 'unit' }

export const placeOf = (question: Question): Input<'hazard.routingTry'> => ({
  place: { class: question.class, unitId: question.unit?.id ?? null, words: question.unit?.name ?? '', position: null },
  category: question.category,
  suspicion: question.suspicion,
  channel: question.channel,
})
