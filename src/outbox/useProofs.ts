import { pending, type KeptPhoto, type ProofItem, type ProofWords } from './item'
import { useOutbox } from './outbox'

/** Proofs of this session that are on this phone, for its pages: those that wait, and those the office did not take. */
export function useProofs(session: string) {
  const { items, addProof, retry, remove } = useOutbox()
  const mine = items.filter((item): item is ProofItem => item.kind === 'proof' && item.session === session)
  return {
    waiting: mine.filter(pending),
    /** Each says why in `problem`. */
    refused: mine.filter(({ state }) => state === 'refused'),
    /** When the last one that the office has taken was told; 0 = none. When it changes, the session is another. */
    takenAt: Math.max(0, ...mine.filter(({ state }) => state === 'sent').map(({ at }) => at)),
    prove: (proof: ProofWords, photos: readonly KeptPhoto[]) => addProof(session, proof, photos),
    retry, remove,
  }
}
