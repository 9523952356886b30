/** Evidence of a session: any one kind is enough (field.md, Evidence). */
import type { EvidenceInput } from '@shared/contract/session'
import type { SessionRelation } from '@shared/domain/sessionMoves'
import type { Caller } from '../ports/caller'
import type { Proof, Session } from '../ports/documents'
import type { Office } from '../ports/office'
import { changeSession } from './changeSession'
import { mustBeOn } from './openForEntries'
import { Refusal } from './refusal'

/** A second person's word may be his who runs the unit above or takes part; photo and paper are the officers' own. */
function mayProve(kind: Proof['kind'], relations: readonly SessionRelation[]): boolean {
  const own = relations.includes('organiser') || relations.includes('helper')
  return own || (kind === 'witness' && (relations.includes('above') || relations.includes('partner')))
}
const isSame = (one: Proof, other: Proof): boolean => one.kind === other.kind && one.words === other.words && one.byPersonId === other.byPersonId && one.photos.join() === other.photos.join()

/** @throws Refusal `not_found`, `not_allowed`, `session_not_possible`, `witness_other`. */
export async function prove(office: Office, caller: Caller, id: string, told: Omit<Proof, 'at' | 'byPersonId'>): Promise<Session> {
  const { session } = await changeSession(office, caller, id, {
    what: 'prove',
    ground: '',
    next(session, relations, now) {
      if (!mayProve(told.kind, relations)) throw new Refusal('not_allowed')
      mustBeOn(session)
      if (told.kind === 'witness' && session.createdBy === caller.personId) throw new Refusal('witness_other')
      const proof: Proof = { ...told, at: now, byPersonId: caller.personId }
      return session.proofs.some((one) => isSame(one, proof)) ? undefined : { ...session, proofs: [...session.proofs, proof] }
    },
  })
  return session
}

/** A list that is entered proves itself; once is enough. */
export async function provePaper(office: Office, caller: Caller, session: Session, words: string): Promise<Session> {
  return session.proofs.some(({ kind }) => kind === 'paper') ? session : prove(office, caller, session._id, { kind: 'paper', words, photos: [] })
}

export const proofOf = (told: EvidenceInput): Omit<Proof, 'at' | 'byPersonId'> =>
  told.kind === 'photo' ? { kind: 'photo', words: '', photos: told.photos.map(({ id }) => id) } : { kind: told.kind, words: told.words, photos: [] }
