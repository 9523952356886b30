/** Says everything about what was laid, row by row, before anything is in the bank (E1). */
import type { UseCase } from '../../ports/useCase'
import { checkAgain, importView, ownImport } from '../../records/bankImports'

/** @throws Refusal `not_found`, `bank_incomplete`, `bank_sheet_unreadable`, `bank_nothing_found`, `bank_too_many`. */
export const checkImport: UseCase<'bank.check'> = async (office, caller, { id, defaults: { category, difficulty, industry } }) =>
  importView(await checkAgain(office, await ownImport(office.store, caller, id), { difficulty, industry, ...(category === null ? {} : { category }) }))
