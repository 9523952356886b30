/** What the officer has filled in, and the decision made of it: checked with the office's own schema before it leaves. */
import { decision, type Decision } from '@shared/contract/hazard'
import { problems } from '@shared/contract/problems'
import type { KeptPhoto } from '@/outbox/outbox'
import { moveForms, type OfficeMove } from './moveForms'

export interface Filled {
  readonly ground: string
  readonly target: { readonly id: string; readonly name: string } | null
  readonly photos: readonly KeptPhoto[]
}
export const unfilled: Filled = { ground: '', target: null, photos: [] }

export type Lack = { readonly field: 'ground' | 'target' | 'photos'; readonly say: string }

/** The first thing that is missing, in the catalogue's words; undefined when the form is complete. */
export function lackOf(move: OfficeMove, filled: Filled): Lack | undefined {
  const form = moveForms[move]
  if (form.photos && filled.photos.length === 0) return { field: 'photos', say: problems.photo_needed.say }
  if (form.target === 'needed' && filled.target === null) return { field: 'target', say: problems.target_needed.say }
  if (form.ground === 'needed' && filled.ground.trim().length < 2) return { field: 'ground', say: problems.ground_needed.say }
  return undefined
}

/** `id` and `version` are of the case as it was shown: the office refuses the decision if a colleague was faster (T-25). */
export function decisionOf(move: OfficeMove, id: string, version: number, filled: Filled): Decision {
  const ground = filled.ground.trim()
  const shapes: Record<OfficeMove, () => unknown> = {
    accept: () => ({ move, id, version }),
    return: () => ({ move, id, version, ground, targetId: filled.target?.id ?? null }),
    notHazard: () => ({ move, id, version, ground }),
    fixOnSpot: () => ({ move, id, version, ground, photos: filled.photos.map((photo) => ({ id: photo.id, sha256: photo.sha256 })) }),
    confirm: () => ({ move, id, version, ground }),
    assignLead: () => ({ move, id, version, ground, targetId: filled.target?.id }),
  }
  return decision.parse(shapes[move]())
}

/** A template goes in; typed text is kept and goes on with it. */
export function withTemplate(ground: string, template: string): string {
  const typed = ground.trim()
  if (typed === '' || typed === template) return template
  return typed.includes(template) ? ground : `${typed}${template}`
}
