/** @jest-environment node */
import { addCheckIn, addEntry } from '@/outbox/addSession'
import { attempt, flush } from '@/outbox/flush'
import { readItems } from '@/outbox/shelf'
import { chance, emptyStorage, handset, type Surroundings } from './world/handset'
import { FaultyNetwork, type Fault } from './world/network'
import { openSessionOffice, type Drill, type SessionOffice } from './world/sessionOffice'

let reality: SessionOffice
let drill: Drill
beforeAll(async () => { reality = await openSessionOffice() })
beforeEach(async () => { drill = await reality.begin() })
afterAll(() => reality.close())

const scan = () => ({ code: drill.code, claimedAt: reality.now(), entry: 'camera' as const, position: null })
function open({ faults = [], room, who = 'resident' }: { faults?: readonly Fault[]; room?: number; who?: string } = {}) {
  const around: Surroundings = { storage: emptyStorage(), office: reality.office, network: new FaultyNetwork(faults), clock: { at: reality.now() }, who, ...(room !== undefined && { room }) }
  return { around, phone: handset(around, chance(5)) }
}
const drop = Array<Fault>(9).fill('drop')
const came = async () => (await drill.rows()).filter(({ _id }) => _id.startsWith('in:'))

describe('a check-in in the outbox (J6, J8)', () => {
  it('keeps the time and the token of the first scan while it waits', async () => {
    const { phone, around } = open({ faults: drop })
    const at = scan().claimedAt
    const first = await addCheckIn(phone, { ...scan(), code: `${drill.code}.AAAAAAAA` })
    await attempt(phone, first)
    around.clock.at += 600_000
    reality.pass(600_000)
    const second = await addCheckIn(phone, { ...scan(), code: `${drill.code}.BBBBBBBB`, claimedAt: around.clock.at })
    expect(second).toMatchObject({ id: first.id, checkIn: { claimedAt: at, code: `${drill.code}.AAAAAAAA` } })
    around.network.heal()
    await flush(phone, 'now')
    expect(await came()).toMatchObject([{ at, amount: 1 }])
  })
  it('is not another person\'s', async () => {
    const { phone, around } = open({ faults: drop })
    const first = await addCheckIn(phone, scan())
    around.who = 'p-safety'
    expect((await addCheckIn(phone, scan())).id).not.toBe(first.id)
  })
  it('says what it counted as, and the first answer stays when it went out twice at once', async () => {
    const { phone, around } = open()
    const item = await addCheckIn(phone, scan())
    await Promise.all([attempt(phone, item), flush(phone, 'now'), flush(handset(around, chance(6)), 'now')])
    expect(await readItems(phone)).toMatchObject([{ state: 'sent', answer: { outcome: 'accepted', nth: 1 } }])
    expect(await came()).toHaveLength(1)
  })
  it('says that the phone is full before anybody believes it is kept', async () => {
    const { phone } = open({ room: 10 })
    await expect(addCheckIn(phone, scan())).rejects.toMatchObject({ problem: { code: 'phone_full' } })
  })
  it('leaves a refused count on the phone with the reason, and what comes after it goes on', async () => {
    const { phone } = open({ who: 'p-safety' })
    const count = (batch: string, amount: number) => addEntry(phone, { action: 'session.count', data: { id: drill.id, batch, what: 'attend', source: 'heads', stand: null, amount, ground: '', since: 1, claimedAt: 1 } })
    await count('batch-one', -4)
    await count('batch-two', 7)
    await flush(phone, 'now')
    expect(await readItems(phone)).toMatchObject([{ state: 'refused', problem: { code: 'below_zero' } }, { state: 'sent', answer: { total: 7 } }])
    expect((await drill.rows()).filter(({ _id }) => _id.startsWith('told:'))).toMatchObject([{ amount: 7 }])
  })
})
