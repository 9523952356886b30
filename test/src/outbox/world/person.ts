/** A worker who reports one hazard, however often the app dies under his thumb. */
import { ownProblem, problemIn, ProblemError } from '@/api/problem'
import { addReport } from '@/outbox/add'
import { keepPhoto, loadDraft, newDraft, saveDraft, type Draft } from '@/outbox/draft'
import { flush } from '@/outbox/flush'
import type { Ports } from '@/outbox/ports'
import { readItems } from '@/outbox/shelf'
import { sweep } from '@/outbox/sweep'
import { chance, emptyStorage, handset, type Surroundings } from './handset'
import { FaultyNetwork, type Fault } from './network'
import { FakeOffice, hashOf } from './office'

export const sentence = '三层安全出口被纸箱堵住'
const photoCount = 2

/** The app has died; nothing of it runs on. */
export class Killed extends Error {}

export interface Day {
  readonly around: Surroundings
  readonly office: FakeOffice
  readonly random: (length: number) => Uint8Array
  /** The page has said 已保存. */
  saved: boolean
  /** The page has shown this text as kept. */
  typed: boolean
  /** Steps since the app was opened. */
  steps: number
}
export const newDay = (faults: readonly Fault[] = [], office = new FakeOffice()): Day => ({
  office,
  around: { storage: emptyStorage(), office, network: new FaultyNetwork(faults), clock: { at: 1_780_000_000_000 }, who: 'resident' },
  random: chance(7), saved: false, typed: false, steps: 0,
})

/** Opens the app; it dies at its step number `killAt`. */
export function open(day: Day, killAt = Infinity): Ports {
  day.steps = 0
  day.around.clock.at += 60_000
  day.around.step = () => {
    day.steps += 1
    if (day.steps >= killAt) throw new Killed()
  }
  return handset(day.around, day.random)
}

const orFull = (got: { readonly ok: boolean }): void => { if (!got.ok) throw new ProblemError(ownProblem('phone_full')) }

async function write(day: Day, phone: Ports): Promise<Draft> {
  let draft = (await loadDraft(phone, 'new')) ?? (await newDraft(phone, 'new'))
  if (day.typed && draft.report.text !== sentence) throw new Error('what was typed is lost')
  draft = { ...draft, report: { ...draft.report, text: sentence, place: { ...draft.report.place, words: '三层' } } }
  orFull(await saveDraft(phone, draft))
  day.typed = true
  while (draft.photos.length < photoCount) {
    const got = await keepPhoto(phone, { bytes: day.random(64), width: 4, height: 3 })
    if (!got.ok) throw new ProblemError(ownProblem('phone_full'))
    draft = { ...draft, photos: [...draft.photos, got.photo] }
    orFull(await saveDraft(phone, draft))
  }
  return draft
}

/** Opens the app and goes on from where he was. True when the app was still alive at the end. */
export async function goOn(day: Day, killAt?: number): Promise<boolean> {
  const phone = open(day, killAt)
  try {
    await flush(phone, 'now')
    const known = (await readItems(phone)).length > 0
    if (day.saved && !known) throw new Error('what was saved is lost')
    if (known && await loadDraft(phone, 'new')) throw new Error('what lies in the outbox is offered as a draft again')
    if (!known) {
      await addReport(phone, await write(day, phone))
      day.saved = true
    }
    await flush(phone, 'now')
    await sweep(phone, undefined)
    return true
  } catch (reason) {
    if (reason instanceof Killed) return false
    // A kill inside an attempt reaches its catch; whatever that throws is the dead app's.
    if (day.steps >= (killAt ?? Infinity)) return false
    throw reason
  }
}

/** What must hold in the end. */
export async function settle(day: Day): Promise<void> {
  day.around.network.heal()
  await day.around.network.deliverLate()
  for (let turn = 0; turn < 3; turn += 1) await goOn(day)
  day.around.clock.at += 3 * 86_400_000
  await sweep(open(day), undefined)
}
export interface Outcome { readonly reports: number; readonly texts: readonly string[]; readonly photosRight: boolean; readonly left: number; readonly states: readonly string[] }

export async function outcome(day: Day): Promise<Outcome> {
  const { office, around: { storage } } = day
  const items = await readItems(open(day))
  const told = [...office.reports.values()]
  return {
    reports: told.length,
    texts: told.map(({ text }) => text),
    photosRight: told.every(({ photos }) => photos.length === photoCount && photos.every(({ id, sha256 }) => hashOf(office.photos.get(id)?.bytes ?? '') === sha256)),
    left: storage.files.size,
    states: items.map(({ state }) => state),
  }
}
export const oneWhole: Outcome = { reports: 1, texts: [sentence], photosRight: true, left: 0, states: ['sent'] }
export const codeOf = (reason: unknown): string => problemIn(reason).code
