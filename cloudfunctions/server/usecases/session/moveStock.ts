/** Materials of a stand: 入库 发放 更正 盘点. What was given away counts by itself, apart from 现场 and 咨询 (J6, D8). */
import { notIssued, stockShort } from '@shared/contract/problems'
import { clampedTo } from '@shared/domain/checkIn'
import { counts } from '@shared/domain/sessionWords'
import type { UseCase } from '../../ports/useCase'
import { hourOf } from '../../records/countBatch'
import { deskId, freshDesk, movedStock, stockOf, withStock } from '../../records/desks'
import { deskView } from '../../records/deskView'
import { Refusal } from '../../records/refusal'
import { aboutSession, recordCount } from '../../records/sessionCounts'
import { keepProof, neededProof } from '../../records/rowsProof'
import { openAsOfficer } from '../../records/sessionFor'

/** The same batch again changes nothing. @throws Refusal `not_found`, `not_allowed`, `stand_unknown`, `session_not_possible`, `stock_short`, `ground_needed` for a correction. */
export const moveStock: UseCase<'session.stock'> = async (office, caller, input) => {
  const { session: opened } = await openAsOfficer(office.store, caller, input.session)
  if (input.stand !== null && !opened.card.stands.some(({ key }) => key === input.stand)) throw new Refusal('stand_unknown', 'stand')
  if ((input.move === 'back' || input.move === 'set') && input.ground.trim() === '') throw new Refusal('ground_needed', 'ground')
  const proof = await neededProof(office, opened)
  const now = office.clock.now()
  await office.store.transact(async (tx) => {
    const stored = await tx.get('session', input.session)
    if (!stored || !counts(stored.state)) throw new Refusal('session_not_possible')
    const session = proof(stored)
    const desk = (await tx.get('desk', deskId(session._id, input.stand))) ?? freshDesk(session._id, input.stand)
    const auditId = `stock:${session._id}:${input.batch}`
    if (await tx.get('audit', auditId)) return
    const before = stockOf(desk, input.material)
    const after = movedStock(before, input.move, input.amount)
    if (!after) throw new Refusal('stock_short', 'amount', input.move === 'back' ? notIssued(before.issued) : stockShort(before.left))
    await tx.put('desk', withStock(desk, after))
    if (after.issued !== before.issued) {
      await keepProof(tx, stored, session)
      await recordCount(tx, session, now, { at: hourOf(clampedTo(now, session)), what: 'items', of: input.material, source: 'heads', amount: after.issued - before.issued })
    }
    await tx.create('audit', {
      _id: auditId, v: 1, at: now, who: caller.personId, unitId: caller.acting?.unit._id ?? '', what: 'session.stock', about: aboutSession(session._id), outcome: 'done',
      detail: { stand: input.stand, material: input.material, move: input.move, amount: input.amount, left: after.left, ground: input.ground }, sealed: 0,
    })
  })
  return deskView(office, opened, input.stand)
}
