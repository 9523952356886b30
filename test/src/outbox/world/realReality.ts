/** The real doors over their own HTTP application, in one process: SQLite, folder, policy and all. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { envelopeVersion } from '@shared/contract/envelope'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { seededIds } from '@office/adapters/local/seededIds'
import { local, type LocalOffice } from '@office/compose'
import { unlimited } from '@office/door/limits'
import { openDoors } from '@office/local/doors'
import { app } from '@office/local/http/app'
import { readHealth } from '@office/local/http/health'
import { settle } from '@office/local/sample/makeSampleCounty'
import type { Answer } from './office'
import type { Reality } from './reality'

const june = Date.UTC(2027, 5, 1, 2)
const origin = 'http://127.0.0.1'

export interface RealReality extends Reality {
  /** Counts from here: one office serves many schedules. */
  begin(): Promise<void>
  close(): Promise<void>
}
const asked = (action: string, data: object) => JSON.stringify({ action, data, v: envelopeVersion })

async function countReports(office: LocalOffice): Promise<number> {
  let count = 0
  let cursor: string | undefined
  do {
    const page = await office.store.find('auditUnsealed', { sealed: 0 }, { limit: 50, ...(cursor === undefined ? {} : { cursor }) })
    count += page.rows.filter(({ what }) => what === 'hazard.submit').length
    cursor = page.next
  } while (cursor !== undefined)
  return count
}

export async function realReality(): Promise<RealReality> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'outbox-'))
  const clock = scriptedClock(june)
  const office = local({ dataDir, secret: 'a secret of the tests, long enough', sample: true, clock, ids: seededIds('outbox', clock), allowances: unlimited, write: () => undefined })
  await settle(office)
  const house = app({ office, doors: openDoors(office), health: () => readHealth(office), pagesDir: dataDir, publicOrigin: origin })
  const send = async (address: string, init: RequestInit, token: string): Promise<Answer> => {
    const answer = await house.request(origin + address, { ...init, headers: { 'x-client': 'weapp', authorization: `Bearer ${token}`, ...init.headers } })
    return { status: answer.status, text: await answer.text() }
  }
  const fn = (body: string, token: string) => send(`/fn/${String((JSON.parse(body) as { action: string }).action.split('.')[0])}`, { method: 'POST', body, headers: { 'content-type': 'application/json' } }, token)
  const value = <T>({ text }: Answer): T => {
    const reply = JSON.parse(text) as { ok: boolean; value: T }
    if (!reply.ok) throw new Error(text)
    return reply.value
  }
  // Bearer form first: a token that nobody has yet is how one comes in.
  const enter = async (person: string) => value<{ token: string }>(await fn(asked('account.enterSample', { person }), 'nobody-has-this-token-yet')).token
  const officer = await enter('p-safety')
  const resident = await enter('p-resident')
  let before = 0
  let made = 0
  let cases: string[] = []

  return {
    startsAt: june,
    office: {
      fn: (body) => fn(body, officer),
      put: (url, bytes) => send(url, { method: 'PUT', body: Buffer.from(bytes), headers: { 'content-length': String(bytes.length) } }, officer),
    },
    async begin() { before = await countReports(office); cases = [] },
    reports: async () => (await countReports(office)) - before - cases.length,
    textOf: async (id) => (await office.store.get('report', id))?.text,
    photoHash: async (id) => (await office.store.get('photo', id))?.sha256 ?? undefined,
    async newCase() {
      made += 1
      const id = `case-of-a-resident-${String(made).padStart(8, '0')}`
      const report = {
        id, receipt: `AAAAAAAA${String(made).padStart(8, '0')}`, place: { class: 'enterprise', unitId: 'e-hongyuan', words: '', position: null }, category: 'escape.blocked', text: '', photos: [],
        suspicion: 'ordinary', harms: [], firstAid: [], source: 'self', channel: 'unit', showName: false, contact: null, seenAt: june,
      }
      value(await fn(asked('hazard.submit', report), resident))
      cases.push(id)
      return { id, version: (await office.store.get('report', id))?.version ?? 0 }
    },
    async decidedOnce() {
      const found = await Promise.all(cases.map((id) => office.store.get('report', id)))
      return found.every((one) => one?.steps.filter(({ move }) => move === 'fixOnSpot').length === 1)
    },
    async close() {
      await office.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
