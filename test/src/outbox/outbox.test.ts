import type { Item } from '@/outbox/outbox'
import { chance, emptyStorage, type Storage, type Surroundings } from './world/handset'
import { FaultyNetwork, type Fault } from './world/network'
import { FakeOffice } from './world/office'

let storage: Storage
let office: FakeOffice
beforeEach(() => { storage = emptyStorage(); office = new FakeOffice() })

/** The store that pages use, opened anew over what lies on the phone. */
async function openApp(faults: readonly Fault[] = [], who = 'resident') {
  jest.resetModules()
  const around: Surroundings = { storage, office, network: new FaultyNetwork(faults), clock: { at: 1_780_000_000_000 }, who }
  const listeners: (() => void)[] = []
  const { handset } = await import('./world/handset')
  const phone = { ...handset(around, chance(storage.records.size + 11)), changed: () => { for (const listener of listeners) listener() } }
  jest.doMock('@/outbox/phone', () => ({ phone, onShelf: (listener: () => void) => { listeners.push(listener) } }))
  const { keepPhoto } = await import('@/outbox/draft')
  const { useOutbox, readShelf } = await import('@/outbox/outbox')
  const drafts = await import('@/outbox/drafts')
  const write = async (words = '三层') => {
    const draft = await drafts.loadDraft('new')
    const filled = { ...draft, report: { ...draft.report, text: '出口被堵', place: { ...draft.report.place, words } } }
    await drafts.saveDraft(filled)
    return filled
  }
  const photo = async () => { const got = await keepPhoto(phone, { bytes: new Uint8Array(9), width: 1, height: 1 }); return got.ok ? [got.photo] : [] }
  return { around, drafts, write, photo, readShelf, outbox: () => useOutbox.getState() }
}
const calm = () => new Promise((resolve) => { setTimeout(resolve, 30) })
const one = (items: readonly Item[]): Item => { expect(items).toHaveLength(1); return items[0]! }

describe('the outbox as pages see it', () => {
  it('shows a report as soon as it is saved, and sends it by itself', async () => {
    const { outbox, write } = await openApp()
    const item = await outbox().add(await write())
    expect(item.receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    await calm()
    expect(one(outbox().items)).toMatchObject({ id: item.id, receipt: item.receipt, state: 'sent', number: 'A1' })
    expect(outbox().pending).toBe(0)
  })
  it('keeps it waiting without network, and the badge says so', async () => {
    const { outbox, write } = await openApp(Array<Fault>(20).fill('drop'))
    await outbox().add(await write())
    await calm()
    expect(one(outbox().items)).toMatchObject({ state: 'waiting', problem: { code: 'offline', say: '没有网络，内容都在手机里，有信号就自动送出。' } })
    expect(outbox().pending).toBe(1)
  })
  it('waits for the one who wrote it: another person of this phone sees only that something waits', async () => {
    const first = await openApp(Array<Fault>(20).fill('drop'))
    await first.outbox().add(await first.write())
    await calm()
    const { readShelf, outbox } = await openApp([], 'member')
    await readShelf()
    await outbox().flush()
    expect(outbox()).toMatchObject({ items: [], pending: 0, heldForOthers: 1 })
    expect(office.reports.size).toBe(0)
    const again = await openApp()
    await again.readShelf()
    await again.outbox().flush()
    expect(office.reports.size).toBe(1)
    expect(again.outbox()).toMatchObject({ pending: 0, heldForOthers: 0 })
  })
  it('is one case when 重试 is pressed three times', async () => {
    const { outbox, write } = await openApp(['lose answer'])
    const { id } = await outbox().add(await write())
    await Promise.all([outbox().retry(id), outbox().retry(id), outbox().retry(id)])
    expect(office.reports.size).toBe(1)
    expect(one(outbox().items).state).toBe('sent')
  })
  it('is one report when 保存 is pressed again after it was sent', async () => {
    const { outbox, write } = await openApp()
    const draft = await write()
    await outbox().add(draft)
    await calm()
    expect((await outbox().add(draft)).state).toBe('sent')
    await calm()
    expect(one(outbox().items).state).toBe('sent')
    expect(office.reports.get(draft.id)?.times).toBe(1)
  })
  it('keeps a refused report with its reason, and sends it once it is mended', async () => {
    const { outbox, write, drafts } = await openApp()
    const { id } = await outbox().add(await write(''))
    await calm()
    expect(one(outbox().items)).toMatchObject({ state: 'refused', problem: { code: 'place_missing', kind: 'fix' }, report: { text: '出口被堵' } })
    const mending = await drafts.mendDraft(id)
    expect(mending).toMatchObject({ id, slot: `mend-${id}`, report: { text: '出口被堵' } })
    await outbox().add({ ...mending!, report: { ...mending!.report, place: { ...mending!.report.place, words: '三层' } } })
    await calm()
    expect(one(outbox().items)).toMatchObject({ id, state: 'sent' })
    expect(office.reports.size).toBe(1)
  })
  it('shows and sends nobody what another person has written', async () => {
    const first = await openApp(Array<Fault>(20).fill('drop'), 'p-safety')
    await first.outbox().add(await first.write())
    await calm()
    const second = await openApp([], 'resident')
    await second.outbox().flush()
    await calm()
    expect(second.outbox().items).toEqual([])
    expect(office.reports.size).toBe(0)
    const back = await openApp([], 'p-safety')
    await back.readShelf()
    expect(one(back.outbox().items)).toMatchObject({ state: 'waiting', problem: { code: 'other_person', kind: 'sign_in' } })
    await back.outbox().flush()
    await calm()
    expect(one(back.outbox().items).state).toBe('sent')
  })
  it('forgets what the person takes off the phone, photos too', async () => {
    const { outbox, write, drafts, photo } = await openApp(Array<Fault>(20).fill('drop'))
    await outbox().add({ ...await write(), photos: await photo() })
    const { id } = one((await calm(), outbox().items))
    await outbox().remove(id)
    await calm()
    expect(outbox().items).toEqual([])
    expect(storage.files.size).toBe(0)
    expect((await drafts.loadDraft('new')).id).not.toBe(id)
  })
})

describe('the draft', () => {
  it('is found again after the app was killed', async () => {
    const { write } = await openApp()
    const draft = await write()
    const again = await openApp()
    expect(await again.drafts.loadDraft('new')).toEqual(draft)
  })
  it('starts the next one at the same place (再报一处)', async () => {
    const { outbox, write, drafts } = await openApp()
    const item = await outbox().add(await write())
    const next = await drafts.loadDraft('new', item.report)
    expect(next.id).not.toBe(item.id)
    expect(next).toMatchObject({ photos: [], report: { text: '', place: { words: '三层' } } })
  })
  it('given up, is gone', async () => {
    const { write, drafts } = await openApp()
    const draft = await write()
    await drafts.discardDraft(draft)
    expect((await drafts.loadDraft('new')).id).not.toBe(draft.id)
  })
})
