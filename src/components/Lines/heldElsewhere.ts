import type { HazardState } from '@shared/domain/words'

export interface Whereabouts {
  readonly state: HazardState
  readonly outside: { readonly to: string } | null
  readonly mergedInto: { readonly number: string } | null
}

/** Who holds a case that no unit here holds any more; undefined while one does. */
export function heldElsewhere({ state, outside, mergedInto }: Whereabouts): string | undefined {
  if (state === 'handedOver') return `已移交${outside?.to ?? '外部单位'}`
  if (state === 'merged') return `在${mergedInto?.number ?? '另一件'}里办理`
  if (state === 'withdrawn') return '已撤回，不再办理'
  return undefined
}
