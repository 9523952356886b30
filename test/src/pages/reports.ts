import type { Draft } from '@/outbox/drafts'
import type { ReportItem } from '@/outbox/outbox'

export const now = Date.UTC(2027, 5, 3, 2, 42) // 10:42 in +08:00

export const draft = (report: Partial<Draft['report']> = {}): Draft => ({
  v: 1, slot: 'new', id: '0mb3xyz00abcdefghjkmnpqrstv', receipt: '7K3M09QX2B4C8D1E', photos: [],
  report: {
    place: { class: 'other', unitId: null, words: '', position: null }, category: '', text: '', suspicion: 'unsure', harms: [], firstAid: [],
    source: 'self', channel: 'unit', showName: false, contact: null, seenAt: now, ...report,
  },
})
export const place = (part: Partial<Draft['report']['place']>): Draft['report']['place'] => ({ ...draft().report.place, ...part })

export const item = (part: Partial<ReportItem> = {}): ReportItem => ({
  v: 1, kind: 'report', id: draft().id, receipt: draft().receipt, report: draft({ place: place({ words: '地下室东侧' }), category: 'escape.blocked' }).report,
  state: 'waiting', who: 'resident', at: now, attempts: 0, nextAt: 0, photos: [], ...part,
})
