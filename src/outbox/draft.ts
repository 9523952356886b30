/** What is being written: kept as one types, so that a killed app loses nothing. */
import type { Got, PrintOnPhoto, SmallPhoto } from '@/device/devices'
import { sha256 } from '@/device/sha256'
import type { KeptPhoto, ReportItem, ReportWords } from './item'
import { newId, newReceipt } from './names'
import type { Ports } from './ports'
import { readItem } from './shelf'

/** One draft a place of writing: a new report, one on somebody's behalf, or a refused one being mended. */
export type Slot = 'new' | 'behalf' | `mend-${string}`

export interface Draft {
  readonly v: 1
  readonly slot: Slot
  /** Made with the draft, so that pressing 保存 twice, or after a kill, is one report. */
  readonly id: string
  readonly receipt: string
  readonly photos: readonly KeptPhoto[]
  readonly report: ReportWords
}
const keyOf = (slot: Slot) => `draft:${slot}`

/** An empty draft. 再报一处: `from` gives its place and the way it came in. */
export async function newDraft(ports: Ports, slot: Slot, from?: ReportWords): Promise<Draft> {
  const report: ReportWords = {
    place: from?.place ?? { class: 'other', unitId: null, words: '', position: null },
    category: '', text: '', suspicion: 'unsure', harms: [], firstAid: [],
    source: from?.source ?? 'self', channel: from?.channel ?? 'unit', showName: from?.showName ?? false, contact: from?.contact ?? null,
    seenAt: ports.now(),
  }
  return { v: 1, slot, id: await newId(ports), receipt: await newReceipt(ports), photos: [], report }
}

/** What was being written in this slot; undefined when nothing is, or it already lies in the outbox. */
export async function loadDraft(ports: Ports, slot: Slot): Promise<Draft | undefined> {
  const draft = (await ports.records.get(keyOf(slot))) as Draft | undefined
  if (!draft) return undefined
  const item = await readItem(ports, draft.id)
  if (!item || item.state === 'refused') return draft
  await clearDraft(ports, slot) // saved, then killed before the slot was cleared
  return undefined
}
export const saveDraft = (ports: Ports, draft: Draft): Promise<Got<object>> => ports.records.set(keyOf(draft.slot), draft)
export const clearDraft = (ports: Ports, slot: Slot): Promise<void> => ports.records.remove(keyOf(slot))

/** A refused report as a draft: the same id and receipt, so that it stays one report. */
export const mendingDraft = (item: ReportItem): Draft => ({
  v: 1, slot: `mend-${item.id}`, id: item.id, receipt: item.receipt, report: item.report,
  photos: item.photos.map(({ sent: _sent, say: _say, ...photo }) => photo),
})

/** Copies a photo to where it stays. Only what this answers ok for may be shown as taken. */
export async function keepPhoto(ports: Ports, { bytes, width, height }: SmallPhoto): Promise<Got<{ photo: KeptPhoto }>> {
  const id = await newId(ports)
  const got = await ports.files.keep(id, bytes)
  return got.ok ? { ok: true, photo: { id, localPath: id, size: bytes.length, sha256: sha256(bytes), width, height } } : got
}

/**
 * The draft with time and place printed on each photo that does not bear them yet; one on which this phone cannot print stays as it is.
 * Kept photo by photo, so that a kill prints nothing twice. @param place in words; '' prints the time alone
 */
export async function printPhotos(ports: Ports, print: PrintOnPhoto, draft: Draft, place: string): Promise<Draft> {
  let now = draft
  for (const { id, taken } of draft.photos) {
    const bytes = taken === undefined ? undefined : await ports.files.read(id)
    const printed = bytes && (await print(bytes, ports.files.pathOf(id), [taken, place].filter((line) => line !== undefined && line !== '') as string[]))
    const kept = printed && (await keepPhoto(ports, printed))
    if (!kept?.ok) continue
    now = { ...now, photos: now.photos.map((photo) => (photo.id === id ? kept.photo : photo)) }
    if ((await saveDraft(ports, now)).ok && !draft.slot.startsWith('mend-')) await ports.files.remove(id)
  }
  return now
}

/** The draft without that photo. While mending, the refused item still has it: the file stays until the mended one is saved. */
export async function dropPhoto(ports: Ports, draft: Draft, id: string): Promise<Draft> {
  const next = { ...draft, photos: draft.photos.filter((photo) => photo.id !== id) }
  await saveDraft(ports, next)
  if (!draft.slot.startsWith('mend-')) await ports.files.remove(id)
  return next
}

/** Every photo that some draft still shows. */
export async function photosInDrafts({ records }: Ports): Promise<readonly string[]> {
  const drafts = await Promise.all((await records.keys(keyOf('' as Slot))).map((key) => records.get(key)))
  return (drafts.filter(Boolean) as Draft[]).flatMap((draft) => draft.photos.map((photo) => photo.id))
}
