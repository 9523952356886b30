/** Lays the project's own bank before the office, as an import to be confirmed: it comes in by the same way as every other. */
import { textPiece } from '@shared/contract/bank'
import { inPieces } from '@shared/domain/inPieces'
import type { UseCase } from '../../ports/useCase'
import { checkAgain, importView, newImport, ownerOf, pieceId } from '../../records/bankImports'
import { Refusal } from '../../records/refusal'

/** @throws Refusal `not_allowed` for units below: the office's bank is theirs, too; `different_body` for an import of something else. */
export const takeShipped: UseCase<'bank.takeShipped'> = async (office, caller, { id }) => {
  const ownerId = ownerOf(caller)
  if (caller.acting?.unit.kind !== 'office') throw new Refusal('not_allowed')
  const bodies = inPieces(await office.shippedBank(), textPiece)
  const at = office.clock.now()
  const one = await office.store.transact(async (tx) => {
    const known = await tx.get('bankImport', id)
    if (known && known.ownerId !== ownerId) throw new Refusal('not_found')
    if (known && known.source !== 'shipped') throw new Refusal('different_body')
    if (known) return known
    const made = newImport({ id, ownerId, by: caller.personId, at, source: 'shipped', name: '自带题库', pieces: bodies.length })
    await tx.put('bankImport', made)
    for (const [piece, body] of bodies.entries()) await tx.create('bankPiece', { _id: pieceId(id, piece), v: 1, importId: id, body })
    return made
  })
  return importView(await checkAgain(office, one, {}))
}
