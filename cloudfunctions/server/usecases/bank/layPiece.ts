/** Takes a piece of what is to be imported; sending it again changes nothing. */
import type { UseCase } from '../../ports/useCase'
import { newImport, ownerOf, pieceId } from '../../records/bankImports'
import { Refusal } from '../../records/refusal'

/** @throws Refusal `different_body` where the import's name stands for something else already. */
export const layPiece: UseCase<'bank.lay'> = async (office, caller, { id, piece, pieces, source, name, body }) => {
  const ownerId = ownerOf(caller)
  if (piece >= pieces) throw new Refusal('invalid_field', 'piece')
  const at = office.clock.now()
  await office.store.transact(async (tx) => {
    const known = await tx.get('bankImport', id)
    if (known && known.ownerId !== ownerId) throw new Refusal('not_found')
    if (known && (known.source !== source || known.pieces !== pieces || known.name !== name)) throw new Refusal('different_body')
    const laid = await tx.get('bankPiece', pieceId(id, piece))
    if (laid && laid.body !== body) throw new Refusal('different_body')
    if (!known) await tx.put('bankImport', newImport({ id, ownerId, by: caller.personId, at, source, name, pieces }))
    // What is in the bank needs its source no more.
    if (!laid && (known?.state ?? 'laying') !== 'applied') await tx.create('bankPiece', { _id: pieceId(id, piece), v: 1, importId: id, body })
  })
  return { laid: piece + 1, pieces }
}
