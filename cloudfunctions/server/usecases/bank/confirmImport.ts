/** Puts a checked import into the bank. What does not fit into this call the courier goes on with. */
import type { UseCase } from '../../ports/useCase'
import { applyImport } from '../../records/applyImport'
import { importView, ownImport } from '../../records/bankImports'
import { emptyShelf } from '../../records/bankShelf'
import { Refusal } from '../../records/refusal'

/** So long a person waits on the page; the rest is shown as it goes. */
const patience = 4000

/** @throws Refusal `not_found`, `bank_faulty` while something must be mended, `bank_importing` beside another import. */
export const confirmImport: UseCase<'bank.confirm'> = async (office, caller, { id }) => {
  const { ownerId } = await ownImport(office.store, caller, id)
  const now = office.clock.now()
  const confirmed = await office.store.transact(async (tx) => {
    const one = await tx.get('bankImport', id)
    if (!one) throw new Refusal('not_found')
    if (one.state === 'confirmed' || one.state === 'applied') return one
    if (one.state !== 'checked') throw new Refusal('bank_faulty')
    const shelf = (await tx.get('bankShelf', ownerId)) ?? emptyShelf(ownerId)
    if (shelf.importing !== '') throw new Refusal('bank_importing')
    // Nothing to write: everything is there already.
    if (one.parts === 0) {
      const next = { ...one, state: 'applied' as const }
      await tx.put('bankImport', next)
      return next
    }
    // Later than anything in the bank, whatever its clock said.
    const stamp = Math.max(now, shelf.last) + 1
    const next = { ...one, state: 'confirmed' as const, stamp }
    await tx.put('bankShelf', { ...shelf, importing: id, from: stamp })
    await tx.put('bankImport', next)
    return next
  })
  return importView(await applyImport(office, confirmed, now + patience))
}
