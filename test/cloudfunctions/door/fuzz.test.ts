/**
 * Every action there is, by registration (R-10 T-20 T-22 T-40): FUZZ inputs each (300 here, 100 000 in soak). What a schema refuses never reaches
 * anybody's rights or the store: of those, each shape goes through the door once, and through the schema alone after that.
 * A failure prints its seed; FUZZ_SEED runs it again.
 */
import { actions, type ActionName } from '@shared/contract/actions'
import { instanceKeys } from '@office/adapters/node/keys'
import { openDatabase, type Database } from '@office/adapters/local/store/engine'
import { databasePath } from '@office/compose'
import { readInput } from '@office/door/input'
import { limits, unlimited } from '@office/door/limits'
import type { OpenOffice } from '@office/door'
import { Refusal } from '@office/records/refusal'
import { openCounty, type County } from '../hazard/county'
import { hostile, randomFrom } from './hostile'
import { rightInputs } from './inputs'
import { knocks, type Knocks } from './knocks'
import { newToken, type Kind } from './newcomers'

const inputs = Number(process.env.FUZZ ?? 300)
const seed = Number(process.env.FUZZ_SEED ?? 20_270_601)
const kinds: readonly Kind[] = ['nobody', 'resident', 'employee', 'safetyOfficer', 'supervisor', 'clerk']
/** A refusal may leave a refused move in the audit; nothing else. */
const growing = ['audit']

const takesPages = (action: ActionName): boolean => actions[action].input.safeParse({ ...rightInputs[action](), cursor: 'x' }).success

let county: County
let office: OpenOffice
let door: Knocks
let database: Database
let tables: string[]
beforeAll(async () => {
  county = await openCounty()
  office = { ...county.office, keys: instanceKeys('a secret of the tests, long enough', { logN: 4, r: 1, p: 1 }), desk: { ...county.office.desk, limits: limits(unlimited) } }
  door = knocks(office)
  database = openDatabase(databasePath(county.folder), 'read')
  tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all().map((row) => String(Reflect.get(Object(row), 'name'))).filter((name) => !growing.includes(name))
})
afterAll(async () => {
  database.close()
  await county.close()
})

const numberIn = (row: unknown): unknown => Object.values(Object(row))[0]
const version = () => numberIn(database.prepare('PRAGMA data_version').get())
const counts = () => Object.fromEntries(tables.map((table) => [table, numberIn(database.prepare(`SELECT count(*) FROM "${table}"`).get())]))

/** Whether its schema says no, as the door would. @throws what a schema must not throw */
function refusedAtOnce(action: ActionName, data: unknown): boolean {
  try {
    readInput(actions[action], data)
    return false
  } catch (error) {
    if (error instanceof Refusal) return true
    throw error
  }
}
/** Milliseconds of this process's own work: what else runs on the machine does not count. */
const worked = (since?: NodeJS.CpuUsage): number => { const { user, system } = process.cpuUsage(since); return (user + system) / 1000 }

test.each(Object.keys(actions) as ActionName[])('%s: no 5xx, no half write', async (action) => {
  const random = randomFrom([...action].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, seed))
  const paged = takesPages(action)
  const tokens = new Map<Kind, string | null>()
  const times: number[] = []
  const refused = new Set<string>()
  let [seen, before] = [version(), counts()]
  for (let n = 0; n < inputs; n += 1) {
    const kind = kinds[Math.floor(random() * kinds.length)]!
    const right: object = rightInputs[action]()
    const { data, shape } = hostile(paged ? { ...right, cursor: 'bm90aGluZw' } : right, random)
    if (refused.has(shape) && refusedAtOnce(action, data)) continue
    const known = tokens.get(kind)
    const token = known === undefined ? await newToken(office, kind) : known
    if (known === undefined) {
      tokens.set(kind, token)
      ;[seen, before] = [version(), counts()]
    }
    const began = process.cpuUsage()
    const { status, reply } = await door.say(actions[action].door, { action, data, v: 1 }, token)
    times.push(worked(began))
    const told = () => `seed ${String(seed)}, input ${String(n)} as ${kind}: ${JSON.stringify(data)?.slice(0, 300) ?? 'undefined'}`
    if (status >= 500) throw new Error(`${told()} → ${JSON.stringify(reply)}`)
    if (!reply.ok && ['sign_in_needed', 'session_ended'].includes(reply.problem.code)) tokens.delete(kind)
    const now = version()
    if (now === seen) {
      if (!reply.ok && refusedAtOnce(action, data)) refused.add(shape)
      continue
    }
    const after = counts()
    if (!reply.ok) expect({ told: told(), counts: after }).toEqual({ told: told(), counts: before })
    if (reply.ok && !actions[action].writes) expect({ told: told(), counts: after }).toEqual({ told: told(), counts: before })
    ;[seen, before] = [now, after]
    if (reply.ok && ['account.leave', 'account.erase'].includes(action)) tokens.delete(kind)
  }
  expect(Reflect.get({}, 'admin')).toBeUndefined()
  const p99 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
  expect(p99).toBeLessThan(50)
}, 60_000 + inputs * 60)
