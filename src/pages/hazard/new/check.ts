import { reportInput } from '@shared/contract/hazard'
import { problems } from '@shared/contract/problems'
import { missingInReport } from '@shared/domain/hazard'
import type { Draft } from '@/outbox/drafts'

/** The part of the page a problem stands at. */
export type Part = 'photos' | 'place' | 'what' | 'more' | 'behalf'
export const partWords: Readonly<Record<Part, string>> = { photos: '照片', place: '地点', what: '看到了什么', more: '补充内容', behalf: '替谁上报' }
export type Mistakes = Readonly<Partial<Record<Part, string>>>

const partOf = (field: PropertyKey | undefined): Part => {
  if (field === 'photos') return 'photos'
  if (field === 'place') return 'place'
  if (field === 'contact' || field === 'source') return 'behalf'
  return field === 'text' || field === 'category' ? 'what' : 'more'
}

/** What the contract and the field's own rule say against the draft: the server's own checks, before sending. */
export function mistakesIn(draft: Draft): Mistakes {
  const { report, id, receipt } = draft
  const found: Partial<Record<Part, string>> = {}
  const parsed = reportInput.safeParse({ ...report, id, receipt, photos: draft.photos.map((photo) => ({ id: photo.id, sha256: photo.sha256 })) })
  for (const issue of parsed.success ? [] : parsed.error.issues) found[partOf(issue.path[0])] = problems.invalid_field.say
  if (missingInReport({ ...report, category: 'any' })) found.place = problems.place_missing.say
  if (report.category === '' && report.text.trim() === '') found.what = problems.nothing_told.say
  return found
}
