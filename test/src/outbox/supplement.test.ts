/** @jest-environment node */
import { addSupplement } from '@/outbox/add'
import { keepPhoto } from '@/outbox/draft'
import { flush } from '@/outbox/flush'
import { newId } from '@/outbox/names'
import type { Ports } from '@/outbox/ports'
import { readItem } from '@/outbox/shelf'
import { sweep } from '@/outbox/sweep'
import { chance, emptyStorage, handset, type Surroundings } from './world/handset'
import { FaultyNetwork } from './world/network'
import { openSessionOffice, type SessionOffice } from './world/sessionOffice'

jest.setTimeout(60_000)

let reality: SessionOffice
beforeAll(async () => { reality = await openSessionOffice() })
afterAll(() => reality.close())

let phones = 0
async function entered(part: object) {
  const drill = await reality.begin()
  const around: Surroundings = { storage: emptyStorage(), office: reality.office, network: new FaultyNetwork([]), clock: { at: reality.now() }, who: 'p-safety' }
  const phone = handset(around, chance((phones += 1) * 7919))
  const got = await keepPhoto(phone, { bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), width: 4, height: 3 })
  if (!got.ok) throw new Error('not kept')
  const told = { id: await newId(phone), activity: 'escapeVideo', at: reality.now(), title: '逃生演练训练营视频', amounts: { items: 1 }, link: '' }
  await addSupplement(phone, { ...told, ...part }, [got.photo])
  await flush(phone, 'now')
  return { phone, told, photo: got.photo, files: around.storage.files, item: () => readItem(phone, told.id), there: () => drill.entry(told.id) }
}

const late = (phone: Ports): Ports => ({ ...phone, now: () => phone.now() + 3 * 86_400_000 })

describe('an entry of 补充登记 in the outbox (R-04)', () => {
  it('goes out once with its photo, and the phone lets the photo go', async () => {
    const { phone, told, photo, files, item, there } = await entered({})
    await addSupplement(phone, told, [photo])
    await flush(phone, 'now')
    expect(await item()).toMatchObject({ state: 'sent', attempts: 1 })
    expect(await there()).toMatchObject({ state: 'counted', photos: [photo.id], version: 1 })
    expect(files.size).toBe(0)
  })

  it('stays with its photo and the reason when it is refused; mended it is the same entry, counted once', async () => {
    const { phone, told, photo, files, item, there } = await entered({ at: reality.now() + 40 * 86_400_000 })
    expect(await item()).toMatchObject({ state: 'refused', problem: { code: 'day_not_possible' }, photos: [{ id: photo.id, localPath: photo.localPath }] })
    await sweep(late(phone), undefined)
    expect(files.size).toBe(1)
    expect(await there()).toBeUndefined()

    await addSupplement(phone, { ...told, title: '逃生演练训练营视频一部' }, [photo])
    await flush(phone, 'now')
    expect(await item()).toMatchObject({ state: 'sent' })
    expect(await there()).toMatchObject({ state: 'counted', title: '逃生演练训练营视频一部', photos: [photo.id], version: 1 })
    expect(files.size).toBe(0)
    expect(await reality.differences()).toEqual([])
  })

  it('that is still being written keeps its photos for days; given up, they go', async () => {
    const around: Surroundings = { storage: emptyStorage(), office: reality.office, network: new FaultyNetwork([]), clock: { at: reality.now() }, who: 'p-safety' }
    const phone = handset(around, chance((phones += 1) * 7919))
    const got = await keepPhoto(phone, { bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1]), width: 4, height: 3 })
    if (!got.ok) throw new Error('not kept')
    await sweep(late(phone), { 'entry proof essay': { who: 'p-safety', value: { link: '', photos: [got.photo] } } })
    expect(around.storage.files.size).toBe(1)
    await sweep(late(phone), {})
    expect(around.storage.files.size).toBe(0)
  })
})
