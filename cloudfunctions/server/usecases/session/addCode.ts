/** One more code of a session: for a stand, or one that changes on a screen. Codes are never taken away: a poster may hang anywhere. */
import type { UseCase } from '../../ports/useCase'
import { newCode } from '../../records/newSession'
import { Refusal } from '../../records/refusal'
import { openAsOfficer } from '../../records/sessionFor'
import { codesOf, codeView } from '../../records/sessionView'

const most = 100

/** The same stand and kind again is the same code. @throws Refusal `not_found`, `not_allowed`, `stand_unknown`. */
export const addCode: UseCase<'session.addCode'> = async (office, caller, { id, stand, rotating }) => {
  const { session } = await openAsOfficer(office.store, caller, id)
  if (stand !== null && !session.card.stands.some(({ key }) => key === stand)) throw new Refusal('stand_unknown', 'stand')
  const codes = await codesOf(office, id)
  const same = codes.find((code) => code.stand === stand && code.rotating === rotating)
  if (same) return codeView(same)
  if (codes.length >= most) throw new Refusal('too_many')
  const code = newCode(office.ids.random(9), id, stand, rotating, office.clock.now())
  await office.store.create('sessionCode', code)
  return codeView(code)
}
