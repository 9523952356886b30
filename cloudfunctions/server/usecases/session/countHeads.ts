/**
 * Numbers without names: 点数 by the big button, a paper list's or a platform's number, and corrections of them (J7). A batch counts once
 * by its id. Without a proof the number waits; faster than a hand counts, in one batch or in many, it is held for the officer (T-11).
 */
import { clampedTo } from '@shared/domain/checkIn'
import type { Session } from '../../ports/documents'
import type { UseCase } from '../../ports/useCase'
import { countBatch } from '../../records/countBatch'
import { takesPeople } from '../../records/openForEntries'
import { provePaper } from '../../records/proofs'
import { Refusal } from '../../records/refusal'
import { neededProof } from '../../records/rowsProof'
import { openAsOfficer } from '../../records/sessionFor'

const say = {
  counted: '已计入。',
  waiting: '已记下，未计入：补一张照片、登记纸质名单，或请第二人写一句证明，有任一种即可计入。',
  held: '点得太快，已列为待核，由主办单位核定。',
} as const

/** Who was there counts whatever has become of the stand: one that the session has not is none. */
const standOf = ({ card }: Session, stand: string | null): string | null => (card.stands.some(({ key }) => key === stand) ? stand : null)

/** @throws Refusal `not_found`, `not_allowed`, `session_not_possible`, `session_too_early`, `ground_needed` for a number off paper or from elsewhere, `below_zero`, `different_body`. */
export const countHeads: UseCase<'session.count'> = async (office, caller, input) => {
  const { session } = await openAsOfficer(office.store, caller, input.id)
  takesPeople(session, office.clock.now())
  if (input.source !== 'heads' && input.ground.trim().length < 2) throw new Refusal('ground_needed', 'ground')
  if (input.source === 'paper') await provePaper(office, caller, session, input.ground)
  const proof = await neededProof(office, session)
  const at = clampedTo(Math.min(input.claimedAt, office.clock.now()), session)
  const { state, total } = await countBatch(office, caller, { ...input, stand: standOf(session, input.stand) }, { at, proof })
  return { state, total, say: say[state] }
}
