/** What a person is to an entry: the one place that decides it. */
import { allows } from '@shared/domain/policy'
import type { Standing, SupplementRelation } from '@shared/domain/supplement'
import type { Caller } from '../ports/caller'
import type { Supplement } from '../ports/documents'
import type { Store } from '../ports/store'
import { Refusal } from './refusal'

export function relationsToSupplement({ acting }: Caller, entry: Supplement): readonly SupplementRelation[] {
  if (!acting) return ['stranger']
  const officer = allows('organise', acting.roles, true)
  if (acting.unit._id === entry.unitId) return officer ? ['registrar', 'colleague'] : ['colleague']
  return officer && entry.scopes.includes(acting.unit._id) ? ['above'] : ['stranger']
}
export interface OpenedSupplement {
  readonly entry: Supplement
  readonly relations: readonly SupplementRelation[]
}
/** @throws Refusal `not_found` for one that is not there and for one that is not his alike. */
export function openedFor(caller: Caller, entry: Supplement | undefined): OpenedSupplement {
  const relations = entry ? relationsToSupplement(caller, entry) : []
  if (!entry || relations.every((relation) => relation === 'stranger')) throw new Refusal('not_found')
  return { entry, relations }
}
export const openSupplement = async (store: Pick<Store, 'get'>, caller: Caller, id: string): Promise<OpenedSupplement> => openedFor(caller, await store.get('supplement', id))

/** For the table of moves. */
export const standingFor = ({ personId }: Caller, { state, toldBy, witness }: Supplement): Standing => ({ state, told: toldBy === personId, witnessed: witness !== null })
