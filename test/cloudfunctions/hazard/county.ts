/** 云溪 on the real local adapters in a folder of its own: units, people and routing table, no cases, a clock that stands. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Decision, ReportInput } from '@shared/contract/hazard'
import { instantOf } from '@shared/domain/calendar'
import { receiptFrom } from '@shared/domain/receipt'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import type { ScriptedClock } from '@office/adapters/local/scriptedClock'
import { seededIds } from '@office/adapters/local/seededIds'
import { memoryStore } from '@office/adapters/memory/memoryStore'
import { local } from '@office/compose'
import type { LocalOffice, LocalSettings } from '@office/compose'
import { sampleCaller } from '@office/local/sample/caller'
import { settle } from '@office/local/sample/makeSampleCounty'
import type { Caller } from '@office/ports/caller'
import type { Unit } from '@office/ports/documents'
import { recount } from '@office/records/recount'
import { Refusal } from '@office/records/refusal'
import { decideCase } from '@office/usecases/hazard/decideCase'
import { submitReport } from '@office/usecases/hazard/submitReport'

export interface County {
  readonly office: LocalOffice
  readonly clock: ScriptedClock
  readonly folder: string
  readonly lines: string[]
  close(): Promise<void>
}
/** Tuesday 1 June 2027, 10:00 in Shanghai. */
export const june = instantOf('2027-06-01') + 10 * 3_600_000

/**
 * On SQLite, or on the strict store that keeps the cloud database's rules.
 * @param hop one trip to that store's database, for a test that decides the order of trips; its pauses are trips too
 */
export function openCounty(on: 'sqlite' | 'memory' = 'sqlite', hop?: () => Promise<void>): Promise<County> {
  return countyOn((clock) => (on === 'sqlite' ? {} : { store: { ...memoryStore({ clock, random: () => 0.5, ...(hop && { hop, pause: hop }) }), close: () => Promise.resolve() } }))
}

/** @param kept the store, and when its rows are counted; nothing = SQLite */
export async function countyOn(kept: (clock: ScriptedClock) => Pick<LocalSettings, 'store' | 'tallies'>): Promise<County> {
  const folder = mkdtempSync(path.join(tmpdir(), 'county-'))
  const clock = scriptedClock(june)
  const lines: string[] = []
  const office = local({ ...kept(clock), dataDir: folder, secret: 'a secret of the tests, long enough', sample: true, clock, ids: seededIds('county', clock), write: (line) => { lines.push(line) } })
  await settle(office)
  return {
    office,
    clock,
    folder,
    lines,
    async close() {
      await office.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** After a test about numbers: counted again from the rows, every figure is the same. */
export async function closeCounted({ office, close }: County): Promise<void> {
  expect((await recount(office)).differences).toEqual([])
  await close()
}

export const as = sampleCaller
/** A person of the sample with another seat: for units without a known person. */
export const seated = (unit: Unit, roles: NonNullable<Caller['acting']>['roles'], personId = `x-${unit._id}`): Caller =>
  ({ personId, kind: 'member', provider: 'sample', name: `${unit.name}的人`, acting: { unit, roles }, home: unit, signInId: null })

let made = 0
export const freshId = (what: string): string => `${what}-${String((made += 1)).padStart(6, '0')}-0123456789abcdefghij`
export const freshReceipt = (): string => receiptFrom(Uint8Array.from({ length: 10 }, (_, place) => ((made += 1) * (place + 7) * 2_654_435_761) & 255))

/** The blocked exit of J1, with what a test changes. */
export const report = (change: Partial<ReportInput> = {}): ReportInput => ({
  id: freshId('report'),
  receipt: freshReceipt(),
  place: { class: 'enterprise', unitId: 'e-hongyuan', words: '地下一层配件库', position: null },
  category: 'escape.blocked',
  text: '出口被货架挡住一半',
  photos: [],
  suspicion: 'ordinary',
  harms: ['trapped'],
  firstAid: ['moved'],
  source: 'self',
  channel: 'unit',
  showName: false,
  contact: null,
  seenAt: june - 600_000,
  ...change,
})

/** Sends a report and gives its id. */
export async function sent(county: County, by: string, change: Partial<ReportInput> = {}): Promise<string> {
  return (await submitReport(county.office, as(by), report(change))).id
}

/** The code of the refusal; a success fails the test. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  throw new Error('nothing was refused')
}

type Without<D> = D extends Decision ? Omit<D, 'id' | 'version'> : never
/** Decides on the case as it stands. */
export async function decide(county: County, by: Caller, id: string, decision: Without<Decision>) {
  const version = (await county.office.store.get('report', id))?.version ?? 0
  return decideCase(county.office, by, { ...decision, id, version })
}
