import type { CaseView } from '@shared/contract/hazard'

type Photo = CaseView['afterPhotos'][number]
/** How it looks now: of what was sent with the last 整改 the first that can be seen, never one that was sent back. */
export function latestAfter({ afterPhotos, steps }: Pick<CaseView, 'afterPhotos' | 'steps'>): Photo | undefined {
  const sent = [...steps].reverse().find(({ move }) => move === 'fix' || move === 'fixOnSpot')?.photos ?? []
  const latest = afterPhotos.filter(({ id }) => sent.includes(id))
  return latest.find(({ state }) => state === 'clean') ?? latest[0] ?? afterPhotos[0]
}
