import { loadDraft, mendDraft, type Draft } from '@/outbox/drafts'
import { useOutbox } from '@/outbox/outbox'

type Params = Readonly<Partial<Record<string, string>>>

/** The draft this page was opened for: a refused report, 代报, another one at the same place, or a new one. */
export async function openDraft({ mend, again, behalf }: Params): Promise<Draft> {
  const mended = mend ? await mendDraft(mend) : undefined
  if (mended) return mended
  const before = useOutbox.getState().items.find((item) => item.id === again)
  const from = before?.kind === 'report' ? before.report : undefined
  const forAnother = behalf === '1' || (from !== undefined && from.source !== 'self')
  const draft = await loadDraft(forAnother ? 'behalf' : 'new', from)
  // Whom one reports for is a new person each time; the place and the visit stay.
  const report = { ...draft.report, ...(from && draft.photos.length === 0 && { place: from.place, source: from.source }) }
  return { ...draft, report: forAnother && report.source === 'self' ? { ...report, source: 'phone' } : report }
}
