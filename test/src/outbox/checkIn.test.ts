import { addCheckIn, addEntry } from '@/outbox/addSession'
import { attempt, flush } from '@/outbox/flush'
import { readItems } from '@/outbox/shelf'
import { chance, emptyStorage, handset, type Surroundings } from './world/handset'
import { FaultyNetwork, type Fault } from './world/network'
import { FakeOffice } from './world/office'

const scan = { code: 'ABCDEFGHJKMNP', claimedAt: 1_780_000_000_000, entry: 'camera' as const, position: null }
function open(faults: readonly Fault[] = [], room?: number) {
  const office = new FakeOffice()
  const around: Surroundings = { storage: emptyStorage(), office, network: new FaultyNetwork(faults), clock: { at: scan.claimedAt }, who: 'resident', ...(room !== undefined && { room }) }
  return { office, around, phone: handset(around, chance(5)) }
}
const drop = Array<Fault>(9).fill('drop')

describe('a check-in in the outbox (J6, J8)', () => {
  it('keeps the time and the token of the first scan while it waits', async () => {
    const { phone, around, office } = open(drop)
    const first = await addCheckIn(phone, { ...scan, code: `${scan.code}.AAAAAAAA` })
    await attempt(phone, first)
    around.clock.at += 600_000
    const second = await addCheckIn(phone, { ...scan, code: `${scan.code}.BBBBBBBB`, claimedAt: around.clock.at })
    expect(second).toMatchObject({ id: first.id, checkIn: { claimedAt: scan.claimedAt, code: `${scan.code}.AAAAAAAA` } })
    around.network.heal()
    await flush(phone, 'now')
    expect(office.desk.came.get('resident')).toBe(scan.claimedAt)
  })
  it('is not another person\'s', async () => {
    const { phone, around } = open(drop)
    const first = await addCheckIn(phone, scan)
    around.who = 'p-safety'
    expect((await addCheckIn(phone, scan)).id).not.toBe(first.id)
  })
  it('says what it counted as, and the first answer stays when it went out twice at once', async () => {
    const { phone, around, office } = open()
    const item = await addCheckIn(phone, scan)
    await Promise.all([attempt(phone, item), flush(phone, 'now'), flush(handset(around, chance(6)), 'now')])
    expect(await readItems(phone)).toMatchObject([{ state: 'sent', answer: { outcome: 'accepted', nth: 1 } }])
    expect(office.desk.came.size).toBe(1)
  })
  it('says that the phone is full before anybody believes it is kept', async () => {
    const { phone } = open([], 10)
    await expect(addCheckIn(phone, scan)).rejects.toMatchObject({ problem: { code: 'phone_full' } })
  })
  it('leaves a refused count on the phone with the reason, and what comes after it goes on', async () => {
    const { phone, office } = open()
    const count = (batch: string, amount: number) => addEntry(phone, { action: 'session.count', data: { id: 'drill-one', batch, what: 'attend', source: 'heads', stand: null, amount, ground: '', since: 1, claimedAt: 1 } })
    await count('batch-one', -4)
    await count('batch-two', 7)
    await flush(phone, 'now')
    expect(await readItems(phone)).toMatchObject([{ state: 'refused', problem: { code: 'below_zero' } }, { state: 'sent', answer: { total: 7 } }])
    expect(office.desk.total).toBe(7)
  })
})
