/** How far an import is. */
import type { UseCase } from '../../ports/useCase'
import { importView, ownImport } from '../../records/bankImports'

export const readImport: UseCase<'bank.import'> = async (office, caller, { id }) => importView(await ownImport(office.store, caller, id))
