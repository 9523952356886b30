/** The units whose name holds what somebody types, or the sentence to show instead; nothing for no words. */
import type { Output } from '@shared/contract/actions'
import { call } from '@/api/client'
import { useSearched } from './useSearched'

export type FoundUnit = Output<'hazard.places'>['rows'][number]
const most = 6
const nothing = { rows: [], say: '' } as const

export function useUnitsNamed(words: string, none = '没有找到这个名称的单位。'): { readonly rows: readonly FoundUnit[]; readonly say: string } {
  const asked = words.trim()
  const found = useSearched(asked, () => (asked === '' ? Promise.resolve([]) : call('hazard.places', { words: asked, limit: most }).then(({ rows }) => rows)), none)
  return asked === '' ? nothing : found
}
