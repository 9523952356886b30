/** Small complete documents of the kinds the store's tests write. */
import { currentVersion } from '@office/ports/upgrades'
import { untouched } from '@office/ports/untouchedReport'
import type { Report, Setting, Suggestion, Unit, LedgerRow } from '@office/ports/documents'

export const setting = (id: string, value: unknown = null, changedAt = 0): Setting => ({ _id: id, v: 1, value, changedAt })

export const suggestion = (id: string, more: Partial<Suggestion> = {}): Suggestion => ({
  _id: id, v: 1, personId: 'p1', at: 0, text: '', state: 'open', reply: '', repliedAt: null, repliedBy: null, ...more,
})

export const unit = (id: string, more: Partial<Unit> = {}): Unit => ({
  _id: id, v: 1, name: id, kind: 'enterprise', parentId: null, scopes: [id], departmentId: null, industry: null,
  hasAccount: true, code: `U${id}`, order: 0, address: '', phone: '', ...more,
})

export const ledgerRow = (id: string, more: Partial<LedgerRow> = {}): LedgerRow => ({
  _id: id, v: 1, measure: 'checkIn', unitId: 'u1', scopes: ['u1', 't1', 'o'], personId: 'p1', at: 0, receivedAt: 0,
  amount: 1, source: 'self', about: 'session:s1', facets: {}, ...more,
})

export const report = (id: string, more: Partial<Report> = {}): Report => ({
  _id: id, v: currentVersion('report'), number: id, state: 'submitted', version: 1,
  place: { class: 'other', unitId: null, words: '东门', position: null },
  category: 'escape', text: '', suspicion: 'ordinary', level: 'ordinary', harms: [], firstAid: [], source: 'self', channel: 'unit',
  seenAt: 0, receivedAt: 0,
  assignment: { ownerId: 'u1', handlerId: 'u1', onBehalf: false, supervisorId: null, territorialId: 't1', barredIds: [], assistIds: [], why: [], rule: 'r', tableVersion: 1 },
  handlerId: 'u1', scopes: ['u1', 't1', 'o'], acceptBy: 0, fixBy: 0, returns: 0, returnGrounds: [], photos: [], afterPhotos: [],
  fixedOnSpot: false, fixerId: null, shownName: null, steps: [], closedAt: null, updatedAt: 0, bodyHash: '',
  open: true, dueAt: 0, reviewBy: 0, wakeAt: 0, placeKey: 'other:东门|escape', ...untouched, ...more,
})
