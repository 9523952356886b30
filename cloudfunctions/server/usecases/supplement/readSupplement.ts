/** One entry with its proofs, its steps and the rows behind its number. */
import type { UseCase } from '../../ports/useCase'
import { openSupplement } from '../../records/supplementFor'
import { supplementView } from '../../records/supplementView'

/** @throws Refusal `not_found`. */
export const readSupplement: UseCase<'campaign.supplementRead'> = async (office, caller, { id }) => supplementView(office, caller, await openSupplement(office.store, caller, id))
