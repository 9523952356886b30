/** Many reports, written through the store in batches as any bulk work would be: cases alone, spread over the enterprises. */
import type { Report } from '@office/ports/documents'
import type { LocalOffice } from '@office/compose'
import { sampleUnits } from '@office/local/sample/units'

const batch = 500
const enterprises = sampleUnits.filter(({ kind }) => kind === 'enterprise')
const moment = Date.UTC(2027, 5, 1)
const words = ['出口被货架挡住一半，推不开门。', '配电箱门敞开，线头裸露。', '灭火器过期，压力表在红区。', '气瓶没有固定，离明火三米。']

/** Every twentieth case is open; the rest were closed, as in any county after some years. */
function reportOf(number: number): Report {
  const unit = enterprises[number % enterprises.length] ?? enterprises[0]
  const unitId = unit?._id ?? ''
  const scopes = [...new Set([unitId, ...(unit?.scopes ?? []), 'd-fire'])]
  const state = number % 20 === 0 ? 'submitted' : 'closed'
  const at = moment + number * 1000
  return {
    _id: `fill-${String(number).padStart(9, '0')}-0123456789`, v: 1, number: `2706-${String(number)}`, state, version: state === 'closed' ? 4 : 1,
    place: { class: 'enterprise', unitId, words: `${String(number % 40)}号车间`, position: { lng: 121.4, lat: 31.2, accuracy: 20, system: 'gcj02', moved: false } },
    category: 'escape.blocked', text: words[number % words.length] ?? '', suspicion: 'ordinary', level: 'ordinary', harms: ['trapped'], firstAid: ['told'], source: 'self', channel: 'unit',
    seenAt: at, receivedAt: at,
    assignment: { ownerId: unitId, handlerId: unitId, onBehalf: false, supervisorId: 'd-fire', territorialId: null, assistIds: [], barredIds: [], why: ['地点是企业厂区，类别是消防通道'], rule: 'enterprise', tableVersion: 1 },
    handlerId: unitId, scopes, acceptBy: at + 86_400_000, fixBy: at + 864_000_000, returns: 0, returnGrounds: [], photos: [], afterPhotos: [], fixedOnSpot: false, fixerId: null, shownName: null,
    steps: [{ move: 'submit', at, byUnitId: null, byPersonId: null, state, ground: '', targetUnitId: unitId, photos: [] }], closedAt: state === 'closed' ? at : null, updatedAt: at, bodyHash: 'f'.repeat(64),
  }
}

export async function fillReports(office: LocalOffice, count: number): Promise<void> {
  for (let from = 0; from < count; from += batch) {
    await office.store.transact(async (tx) => {
      for (let number = from; number < Math.min(count, from + batch); number += 1) await tx.create('report', reportOf(number))
    })
  }
}
