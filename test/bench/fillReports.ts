/** Many reports, written through the store in batches as any bulk work would be: each with how it is counted, so that the figures are true. */
import { dueFields } from '@shared/domain/due'
import { placeKeyOf } from '@shared/domain/placeKey'
import type { Report } from '@office/ports/documents'
import type { LocalOffice } from '@office/compose'
import { sampleUnits } from '@office/local/sample/units'
import { currentVersion } from '@office/ports/upgrades'
import { untouched } from '@office/ports/untouchedReport'
import { standingNow, stateRow } from '@office/records/stateRows'

const batch = 500
/** So many are written through the store; beyond that they are copied (multiply.ts). */
export const written = 10_000
const enterprises = sampleUnits.filter(({ kind }) => kind === 'enterprise')
const units = new Map(sampleUnits.map((unit) => [unit._id, unit]))
/** June 2027, whatever the count: the figures are read as a month, a week, a day. */
const moment = Date.UTC(2027, 5, 1)
const month = 29 * 86_400_000
const words = ['出口被货架挡住一半，推不开门。', '配电箱门敞开，线头裸露。', '灭火器过期，压力表在红区。', '气瓶没有固定，离明火三米。']
const categories = ['escape.blocked', 'electricity.box', 'fire.extinguisher', 'gas.cylinder']

/** Every twentieth case is open; the rest were closed, as in any county after some years. */
function reportOf(number: number, count: number): Report {
  const unit = enterprises[number % enterprises.length] ?? enterprises[0]
  const unitId = unit?._id ?? ''
  const scopes = [...new Set([unitId, ...(unit?.scopes ?? []), 'd-fire'])]
  const state = number % 20 === 0 ? 'submitted' : 'closed'
  const at = moment + Math.floor((number * month) / count)
  const place = { class: 'enterprise' as const, unitId, words: `${String(number % 40)}号车间`, position: { lng: 121.4, lat: 31.2, accuracy: 20, system: 'gcj02' as const, moved: false } }
  const kind = Math.floor(number / 20) % words.length
  const category = categories[kind] ?? ''
  const due = { state, acceptBy: at + 86_400_000, fixBy: at + 864_000_000, reviewBy: 0 } as const
  return {
    ...untouched,
    _id: `fill-${String(number).padStart(9, '0')}-0123456789`, v: currentVersion('report'), number: `2706-${String(number)}`, version: state === 'closed' ? 4 : 1,
    place, placeKey: placeKeyOf({ place, category }), category, text: words[kind] ?? '', suspicion: 'ordinary', level: 'ordinary', harms: ['trapped'], firstAid: ['told'], source: 'self', channel: 'unit',
    seenAt: at, receivedAt: at, ...due, ...dueFields(due), wakeAt: 0,
    assignment: { ownerId: unitId, handlerId: unitId, onBehalf: false, supervisorId: 'd-fire', territorialId: null, assistIds: [], barredIds: [], why: ['地点是企业厂区，类别是消防通道'], rule: 'enterprise', tableVersion: 1 },
    handlerId: unitId, scopes, returns: 0, returnGrounds: [], photos: [], afterPhotos: [], fixedOnSpot: false, fixerId: null, shownName: null,
    steps: [{ move: 'submit', at, byUnitId: null, byPersonId: null, state, ground: '', targetUnitId: unitId, photos: [] }], closedAt: state === 'closed' ? at : null, updatedAt: at, bodyHash: 'f'.repeat(64),
  }
}

export async function fillReports(office: LocalOffice, count: number): Promise<void> {
  for (let from = 0; from < count; from += batch) {
    await office.store.transact(async (tx) => {
      for (let number = from; number < Math.min(count, from + batch); number += 1) {
        const report = reportOf(number, count)
        const standing = standingNow(report, undefined, units)
        await tx.create('report', report)
        await tx.create('standing', standing)
        await tx.create('ledger', stateRow(standing, report.source, report.receivedAt, '1:in', 1))
      }
    })
  }
}
