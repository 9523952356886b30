import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import type { Card } from '../shown'
import type { Stock } from './card'

/** What the chosen banks hold by category and difficulty; undefined while it is read, null where it cannot be. */
export function useStock(card: Card | undefined): Stock | null | undefined {
  const asked = card && { bank: card.bank, industries: card.industries }
  const { shown } = useLoaded(JSON.stringify(asked ?? null), () => (asked ? call('quiz.stock', asked).then(({ rows }) => rows) : Promise.resolve(undefined)))
  return shown.state === 'ready' ? shown.value : shown.state === 'loading' ? undefined : null
}
