/** Many check-ins, written through the store in batches: sessions that are over and proven, each with its people, counted as the office counts them. */
import { startOfDay } from '@shared/domain/calendar'
import type { LocalOffice } from '@office/compose'
import { sampleUnits } from '@office/local/sample/units'
import type { Session } from '@office/ports/documents'
import { attendanceRow } from '@office/records/attendance'
import { currentCampaign } from '@office/records/campaigns'
import { recordCount } from '@office/records/sessionCounts'

/** So many check-ins are written through the store; beyond that they are copied (multiply.ts). */
export const writtenCheckIns = 10_000
const perSession = 200
/** Each comes to four sessions. */
const people = writtenCheckIns / 4
const hour = 3_600_000
const day = 24 * hour
const enterprises = sampleUnits.filter(({ kind }) => kind === 'enterprise')
const venues = ['enterprise', 'village', 'community', 'school', 'family'] as const

/** Talks of seven days, in turn at every enterprise. */
function sessionOf(number: number, campaign: string, first: number): Session {
  const unit = enterprises[number % enterprises.length] ?? enterprises[0]
  const [leadId, path] = [unit?._id ?? '', unit?.scopes ?? []]
  const startsAt = first + (number % 7) * day + 9 * hour
  const card = {
    activity: 'talk', title: '', venue: venues[number % venues.length] ?? 'enterprise', scenario: null, jointIds: [], groups: [], stands: [], helperIds: [], startsAt, endsAt: startsAt + hour,
    place: { words: '一车间', position: null }, speaker: { role: null, name: '' }, topics: [], placement: null,
  } as const
  return {
    _id: `fill-session-${String(number).padStart(6, '0')}`, v: 1, campaign, kind: 'talk', state: 'closed', version: 3, basis: 1, leadId, path, scopes: path, card, startsAt, endsAt: card.endsAt,
    openedAt: startsAt, closedAt: card.endsAt, seriesId: '', proofs: [{ kind: 'rows', words: '', photos: [], at: startsAt, byPersonId: '' }], assessment: null, createdBy: 'p-safety',
    createdAt: startsAt - day, updatedAt: card.endsAt, steps: [], bodyHash: 'f'.repeat(64),
  }
}

export async function fillSessions(office: LocalOffice, count: number): Promise<void> {
  const { _id: campaign } = await currentCampaign(office)
  const first = startOfDay(office.clock.now()) - 7 * day
  for (let number = 0; number * perSession < count; number += 1) {
    const session = sessionOf(number, campaign, first)
    await office.store.transact(async (tx) => {
      await tx.create('session', session)
      await recordCount(tx, session, session.closedAt)
    })
    await office.store.transact(async (tx) => {
      for (let n = number * perSession; n < Math.min(count, (number + 1) * perSession); n += 1) {
        const at = session.startsAt + (n % perSession) * 1000
        const who = { personId: `fill-person-${String(n % people).padStart(6, '0')}`, home: null }
        await tx.create('ledger', attendanceRow(session, who, { at, receivedAt: at, source: 'self', flags: [], stand: null, by: '' }))
      }
    })
  }
}
