/** R-04 as a property: whatever the network does, in the end the office has what the people said, each exactly once. */
import fc from 'fast-check'
import { addDecision, addReport } from '@/outbox/add'
import { keepPhoto, loadDraft, mendingDraft, newDraft, saveDraft } from '@/outbox/draft'
import { flush } from '@/outbox/flush'
import { pending, type Item, type KeptPhoto } from '@/outbox/item'
import type { Ports } from '@/outbox/ports'
import { readItems } from '@/outbox/shelf'
import { chance, emptyStorage, handset, type Storage, type Surroundings } from './handset'
import { faults, FaultyNetwork, type Fault } from './network'
import { hashOf } from './office'
import { fakeReality, type Reality } from './reality'

/** What people do, in order. */
export type Act =
  | { readonly do: 'report'; readonly photos: number; readonly unwanted: boolean }
  | { readonly do: 'decide'; readonly photos: number }
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'network' } // back again, or the app is shown
  | { readonly do: 'press' } // 重试, three times in a row
  | { readonly do: 'late' } // what the network held back arrives
export interface Schedule { readonly seed: number; readonly acts: readonly Act[]; readonly faults: readonly Fault[] }

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('report' as const), photos: fc.integer({ min: 0, max: 3 }), unwanted: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decide' as const), photos: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 2000 }) }) },
  { weight: 3, arbitrary: fc.constant({ do: 'network' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'press' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'late' as const }) },
)
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  seed: fc.integer({ min: 1 }),
  acts: fc.array(act, { minLength: 1, maxLength: 14, size: 'max' }),
  faults: fc.array(fc.constantFrom(...faults), { maxLength: 60, size: 'max' }),
})

/** A fact that did not hold. */
export class Untrue extends Error {}
const hold = (fact: boolean, say: string): void => { if (!fact) throw new Untrue(say) }

type Random = (length: number) => Uint8Array
interface Said { readonly id: string; readonly text: string; readonly photos: readonly { readonly id: string; readonly sha256: string }[]; readonly unwanted: boolean }
const somewhere = '三层东侧安全出口'

async function takePhotos(phone: Ports, storage: Storage, count: number, random: Random): Promise<readonly KeptPhoto[]> {
  const photos: KeptPhoto[] = []
  for (let at = 0; at < count; at += 1) {
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, ...random(40 + ((random(1)[0] ?? 0) % 200))]
    const got = await keepPhoto(phone, { bytes: Uint8Array.from(jpeg), width: 4, height: 3 })
    if (got.ok) photos.push(got.photo)
  }
  for (const { id, sha256 } of photos) hold(hashOf(storage.files.get(id) ?? '') === sha256, `photo ${id} is not what was taken`)
  return photos
}

/** Writes and saves a report. Without a place it will be refused, and has to be mended. */
async function report(phone: Ports, storage: Storage, act: Extract<Act, { do: 'report' }>, random: Random): Promise<Said> {
  const photos = await takePhotos(phone, storage, act.photos, random)
  const empty = await newDraft(phone, 'new')
  const text = `安全出口被纸箱堵住 ${empty.id}`
  const draft = { ...empty, photos, report: { ...empty.report, text, place: { ...empty.report.place, words: act.unwanted ? '' : somewhere } } }
  await saveDraft(phone, draft)
  await Promise.all([addReport(phone, draft), addReport(phone, draft)]) // a thumb that lands twice
  hold((await loadDraft(phone, 'new')) === undefined, 'a saved draft is offered again')
  return { id: draft.id, text, photos, unwanted: act.unwanted }
}

/** Never, at any moment: sent on the phone and not with the office. */
async function nothingSentTooEarly(items: readonly Item[], reality: Reality, storage: Storage): Promise<void> {
  for (const item of items) {
    if (item.state === 'sent') {
      if (item.kind === 'report') hold((await reality.textOf(item.id)) !== undefined, `${item.id} says sent, the office has never seen it`)
      for (const photo of item.photos) hold((await reality.photoHash(photo.id)) === photo.sha256, `photo ${photo.id} of ${item.id} is sent and nowhere`)
    } else {
      // Two tabs without a lock may disagree on what is sent; the bytes must be somewhere all the same.
      for (const photo of item.photos) hold(storage.files.has(photo.localPath) || (await reality.photoHash(photo.id)) === photo.sha256, `photo ${photo.id} has left the phone before it was sent`)
    }
  }
}

/** Runs one schedule; throws Untrue where the promise does not hold. */
export async function run({ seed, acts, faults: coming }: Schedule, reality: Reality = fakeReality()): Promise<void> {
  const random = chance(seed)
  const storage = emptyStorage()
  const around: Surroundings = { storage, office: reality.office, network: new FaultyNetwork(coming), clock: { at: reality.startsAt }, who: 'resident' }
  const phone = handset(around, random)
  const said: Said[] = []
  const look = async () => { const items = await readItems(phone); await nothingSentTooEarly(items, reality, storage); return items }

  for (const act of acts) {
    around.clock.at += 1000
    if (act.do === 'report') said.push(await report(phone, storage, act, random))
    if (act.do === 'decide') {
      const found = await reality.newCase()
      await addDecision(phone, { move: 'fixOnSpot', ...found, ground: '已清走' }, await takePhotos(phone, storage, act.photos, random))
    }
    if (act.do === 'wait') { around.clock.at += act.seconds * 1000; await flush(phone, 'due') }
    if (act.do === 'network') await flush(phone, 'now')
    if (act.do === 'press') await Promise.all([flush(phone, 'now'), flush(phone, 'now'), flush(phone, 'now')])
    if (act.do === 'late') await around.network.deliverLate()
    await look()
  }

  around.network.heal()
  await around.network.deliverLate()
  for (let turn = 0; turn < 4 && (await look()).some(pending); turn += 1) { around.clock.at += 3_600_000; await flush(phone, 'due') }
  await around.network.deliverLate()

  for (const item of await look()) {
    hold(!pending(item), `${item.id} is stuck: ${JSON.stringify(item.problem)}`)
    const mine = said.find(({ id }) => id === item.id)
    if (item.kind === 'decision') hold(item.state === 'sent', `decision ${item.id} was refused: ${item.problem?.code ?? ''}`)
    else hold(item.state === (mine?.unwanted ? 'refused' : 'sent'), `${item.id} ended as ${item.state}: ${item.problem?.code ?? ''}`)
    if (item.state !== 'refused' || item.kind !== 'report') continue
    hold(item.report.text === mine?.text, 'the text of a refused report is lost')
    const mended = mendingDraft(item)
    await addReport(phone, { ...mended, report: { ...mended.report, place: { ...mended.report.place, words: somewhere } } })
  }
  await flush(phone, 'now')

  const items = await look()
  hold(items.every((item) => item.state === 'sent'), 'a mended report was not sent')
  hold(storage.files.size === 0, 'photos stay on the phone after they were sent')
  hold((await reality.reports()) === said.length, `the office has ${String(await reality.reports())} reports of ${String(said.length)}`)
  for (const one of said) {
    hold((await reality.textOf(one.id)) === one.text, `${one.id} is not what was said`)
    for (const { id, sha256 } of one.photos) hold((await reality.photoHash(id)) === sha256, `photo ${id} is not the one that was taken`)
  }
  hold(await reality.decidedOnce(), 'a decision was taken not exactly once')
}

/** For the long run: the first schedule that does not hold, with its seed, or undefined. */
export async function searchSchedules(runs: number, seed: number): Promise<string | undefined> {
  const found = await fc.check(fc.asyncProperty(schedules, (schedule) => run(schedule)), { numRuns: runs, seed })
  return found.failed ? `${String(found.errorInstance)}\n${String(fc.defaultReportMessage(found))}` : undefined
}
