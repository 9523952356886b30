/** The real doors of one office, for many schedules: each finds a drill of its own, with a list to call and a code to scan, and a consultation. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { OpenLog } from '@office/adapters/local/store/logFlush'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { seededIds } from '@office/adapters/local/seededIds'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import { databasePath, local } from '@office/compose'
import { refusedAnswer } from '@office/door'
import { unlimited } from '@office/door/limits'
import { openDoors } from '@office/local/doors'
import { sampleCaller } from '@office/local/sample/caller'
import { settle } from '@office/local/sample/makeSampleCounty'
import type { LedgerRow, Proof, Question, Supplement } from '@office/ports/documents'
import { everyRow } from '@office/records/everyRow'
import { recount } from '@office/records/recount'
import { foldBatch } from '@office/records/tally'
import { receivePhoto } from '@office/usecases/photo/receivePhoto'
import { createSession } from '@office/usecases/session/createSession'
import { readBoard } from '@office/usecases/session/readBoard'
import { readSession } from '@office/usecases/session/readSession'
import { saveRoll } from '@office/usecases/session/saveRoll'
import { settleSession } from '@office/usecases/session/settleSession'
import type { Answer } from './office'
import type { Reached } from './handset'

const june = Date.UTC(2027, 5, 1, 2)
const hour = 3_600_000
/** Power is never cut here: that is R-02's. Without the disk a thousand schedules take seconds. */
const unflushed: OpenLog = () => ({ flush: () => Promise.resolve(), close: () => undefined })

/** One drill with the consultation beside it, as they lie in the office. */
export interface Drill {
  readonly id: string
  readonly code: string
  /** Whom the list of group `a` names. */
  readonly list: readonly string[]
  /** The consultation where questions are asked. */
  readonly desk: string
  rows(): Promise<readonly LedgerRow[]>
  /** What people have shown for it; its own rows are no such proof. */
  proofs(): Promise<readonly Proof[]>
  questions(): Promise<readonly Question[]>
  /** An entry of 补充登记. */
  entry(id: string): Promise<Supplement | undefined>
  /** Once its own rows have been looked at as evidence: what it counts, and how each of the list stands. */
  figures(): Promise<{ readonly times: number; readonly states: readonly string[] }>
}
export interface SessionOffice {
  readonly office: Reached
  now(): number
  /** The office's clock; a phone's may be another. */
  pass(ms: number): void
  begin(): Promise<Drill>
  /** Figures that are not what their rows give. */
  differences(): Promise<readonly unknown[]>
  close(): Promise<void>
}

async function* bodyOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> { yield bytes }

export async function openSessionOffice(): Promise<SessionOffice> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'outbox-'))
  const clock = scriptedClock(june)
  const store = sqliteStore({ path: databasePath(dataDir), onBatch: foldBatch, log: unflushed })
  const office = local({ store, dataDir, secret: 'a secret of the tests, long enough', sample: true, clock, ids: seededIds('outbox', clock), allowances: unlimited, write: () => undefined })
  await settle(office)
  const doors = openDoors(office)
  const officer = sampleCaller('p-safety')
  const text = new TextEncoder()
  const knock = async (body: string, token: string | null) => {
    const { action } = JSON.parse(body) as { action: string }
    const { status, reply } = await doors[action.split('.')[0] ?? '']!({ body: text.encode(body), token, address: '192.0.2.1' })
    return { status, text: JSON.stringify(reply) }
  }
  const enter = async (action: string, data: object): Promise<string> =>
    (JSON.parse((await knock(JSON.stringify({ action, data, v: 1 }), null)).text) as { value: { token: string } }).value.token
  let tokens: Readonly<Record<string, string>> = {}
  let enteredAt = 0
  let made = 0

  return {
    office: {
      fn: (body, who) => knock(body, tokens[who] ?? null),
      put: async (url, bytes): Promise<Answer> => {
        try {
          return { status: 200, text: JSON.stringify({ ok: true, value: await receivePhoto(office, url.slice('/files/'.length), { length: bytes.length, body: bodyOf(bytes) }) }) }
        } catch (error) {
          const { status, reply } = refusedAnswer(office, 'photo', error)
          return { status, text: JSON.stringify(reply) }
        }
      },
    },
    now: () => clock.now(),
    pass: (ms) => { clock.advance(ms) },
    async begin() {
      made += 1
      const now = clock.now()
      // A hundred schedules are weeks: who signed in before the first has long been signed out.
      if (now - enteredAt > 48 * hour) tokens = { 'p-safety': await enter('account.enterSample', { person: 'p-safety' }), resident: await enter('account.enterDevice', { device: 'phoneofaresident0123456789abcd' }) }
      if (now - enteredAt > 48 * hour) enteredAt = now
      const card = {
        title: '', venue: 'enterprise' as const, jointIds: [], stands: [], helperIds: [], place: { words: '', position: null }, speaker: { role: null, name: '' }, topics: [], placement: null,
        // Long enough that no phone is too late, however long its network is away.
        startsAt: now - 8 * hour, endsAt: now + 60 * hour,
      }
      const [id, desk] = [`drill-${String(made)}-of-a-schedule`, `desk-${String(made)}-of-a-schedule`]
      const { codes } = await createSession(office, officer, { ...card, id, activity: 'drill', scenario: 'fire', groups: [{ key: 'a', name: '一组', expected: 4, leaderId: null }] })
      await createSession(office, officer, { ...card, id: desk, activity: 'consultationDay', scenario: null, groups: [] })
      const { groups } = await saveRoll(office, officer, { id, group: 'a', people: [0, 1, 2, 3].map((n) => ({ name: `名单${String(n)}`, another: 0 })) })
      return {
        id,
        code: codes[0]?.code ?? '',
        desk,
        list: groups[0]?.people.map(({ who }) => who) ?? [],
        async rows() {
          const rows: LedgerRow[] = []
          for await (const row of everyRow(office.store, 'ledgerAbout', { about: `session:${id}` })) rows.push(row)
          return rows
        },
        proofs: async () => ((await office.store.get('session', id))?.proofs ?? []).filter(({ kind }) => kind !== 'rows'),
        async questions() {
          const asked: Question[] = []
          for (const state of ['waiting', 'answered'] as const) for await (const question of everyRow(office.store, 'questionsOfSession', { sessionId: desk, state })) asked.push(question)
          return asked
        },
        entry: (entry) => office.store.get('supplement', entry),
        async figures() {
          await settleSession(office, id)
          const board = await readBoard(office, officer, { id })
          return { times: (await readSession(office, officer, { id })).summary.times, states: board.groups[0]?.people.map(({ state }) => state) ?? [] }
        },
      }
    },
    differences: async () => (await recount(office)).differences,
    async close() {
      await office.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
