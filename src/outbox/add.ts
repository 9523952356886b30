import { ownProblem, ProblemError } from '@/api/problem'
import { sha256 } from '@/device/sha256'
import { clearDraft, type Draft } from './draft'
import type { DecisionItem, Item, ItemPhoto, KeptPhoto, PhotoDecision, ProofItem, ProofWords, ReportItem, SupplementItem, SupplementWords } from './item'
import { newId } from './names'
import type { Ports } from './ports'
import { readItem, writeItem } from './shelf'

// The promise 已保存 covers the photos too, so their bytes are looked at once more before it is given.
async function onThisPhone({ files }: Ports, photos: readonly KeptPhoto[]): Promise<readonly ItemPhoto[]> {
  for (const photo of photos) {
    const bytes = await files.read(photo.localPath)
    if (!bytes || sha256(bytes) !== photo.sha256) throw new ProblemError(ownProblem('photo_lost'))
  }
  return photos.map((photo) => ({ ...photo, sent: false }))
}
/** Rejects with ProblemError `phone_full`. */
export async function write<I extends Item>(ports: Ports, item: I): Promise<I> {
  const got = await writeItem(ports, item)
  if (!got.ok) throw new ProblemError(ownProblem('phone_full'))
  return item
}
/** What every item begins with. */
export const fresh = async (ports: Ports) => {
  const as = ports.as()
  return { v: 1, state: 'waiting', who: await ports.who(), ...(as === undefined ? {} : { as }), at: ports.now(), attempts: 0, nextAt: 0 } as const
}

/**
 * Puts a report into the outbox. When it resolves the report and its photos outlive the app, and the page may say 已保存.
 * The same draft again is the same item; a refused item is replaced by its mended draft.
 * Rejects with ProblemError `phone_full` or `photo_lost`; the draft then stays as it is.
 */
export async function addReport(ports: Ports, draft: Draft): Promise<ReportItem> {
  const there = await readItem(ports, draft.id)
  if (there?.kind === 'report' && there.state !== 'refused') return there
  const item = await write<ReportItem>(ports, {
    ...(await fresh(ports)), kind: 'report', id: draft.id, receipt: draft.receipt, report: draft.report, photos: await onThisPhone(ports, draft.photos),
  })
  await clearDraft(ports, draft.slot)
  return item
}

/** Puts a decision with its photos into the outbox, under the same promise. */
export async function addDecision(ports: Ports, decision: PhotoDecision, photos: readonly KeptPhoto[]): Promise<DecisionItem> {
  return write<DecisionItem>(ports, { ...(await fresh(ports)), kind: 'decision', id: await newId(ports), decision, photos: await onThisPhone(ports, photos) })
}

/** Puts a proof of a session into the outbox, under the same promise. */
export async function addProof(ports: Ports, session: string, proof: ProofWords, photos: readonly KeptPhoto[]): Promise<ProofItem> {
  return write<ProofItem>(ports, { ...(await fresh(ports)), kind: 'proof', id: await newId(ports), session, proof, photos: await onThisPhone(ports, photos) })
}

/** Puts an entry of 补充登记 with its photos into the outbox, under the same promise. The same id again is the same item; a refused one gives way to what was mended of it. */
export async function addSupplement(ports: Ports, supplement: SupplementWords, photos: readonly KeptPhoto[]): Promise<SupplementItem> {
  const there = await readItem(ports, supplement.id)
  if (there?.kind === 'supplement' && there.state !== 'refused') return there
  return write<SupplementItem>(ports, { ...(await fresh(ports)), kind: 'supplement', id: supplement.id, supplement, photos: await onThisPhone(ports, photos) })
}
