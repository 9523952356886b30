/** A smoke journey on the owner's environment: a report from the phone's words to the handler's inbox, its closing, and the figures. */
import { tmpdir } from 'node:os'
import { measureName } from '@shared/domain/sessionFigures'
import { scriptedClock } from '@office/adapters/local/scriptedClock'
import { orderedIds } from '@office/adapters/node/orderedIds'
import { cloudFiles } from '@office/adapters/cloudbase/files/cloudFiles'
import { local } from '@office/compose'
import { logger } from '@office/door/log'
import { settle } from '@office/local/sample/makeSampleCounty'
import { courierRound } from '@office/reactions/courier'
import { sessionScope } from '@office/records/sessionCounts'
import { readTallies } from '@office/records/tally'
import { decideCase } from '@office/usecases/hazard/decideCase'
import { listInbox } from '@office/usecases/account/listInbox'
import { submitReport } from '@office/usecases/hazard/submitReport'
import { traceReport } from '@office/usecases/hazard/traceReport'
import { checkIn } from '@office/usecases/session/checkIn'
import { createSession } from '@office/usecases/session/createSession'
import { as, june, report } from '../cloudfunctions/hazard/county'
import { planned, resident } from '../cloudfunctions/session/sessions'
import { notedStorage } from './notedStorage'
import { appOf, trialOf, trialStore, trialVariable } from './trial'

jest.setTimeout(300_000)

const trial = trialOf(process.env[trialVariable])
const app = appOf(trial)
const kept = trialStore(trial, app)
const { storage, removeAll } = notedStorage(app)
const clock = scriptedClock(june)
const ids = orderedIds(clock)
const office = { ...local({ store: { ...kept.store, close: () => Promise.resolve() }, dataDir: tmpdir(), secret: 'a secret of the trial, long enough', sample: true, clock, ids, tallies: 'behind', write: () => undefined }), files: cloudFiles({ storage, store: kept.store, ids }) }
const quiet = logger(() => clock.now(), () => undefined)
beforeAll(() => settle(office))
afterAll(async () => {
  await kept.close()
  await removeAll()
})

test('J1 J2 a report arrives once, its officer is told, closes it, and the reporter sees it', async () => {
  const told = report()
  const [first, again] = [await submitReport(office, as('p-resident'), told), await submitReport(office, as('p-resident'), told)]
  expect(again).toEqual(first)
  await courierRound(office, quiet, 'timer')
  expect((await listInbox(office, as('p-safety'), {})).rows.length).toBeGreaterThan(0)
  const version = async () => (await office.store.get('report', told.id))?.version ?? 0
  await decideCase(office, as('p-safety'), { move: 'accept', id: told.id, version: await version() })
  expect((await traceReport(office, as('p-resident'), { receipt: told.receipt })).steps.map(({ move }) => move)).toEqual(['submit', 'accept'])
})

test('J6 P11 ten residents check in at once, one of them twice: ten are counted once their bucket is closed', async () => {
  const session = await createSession(office, as('p-safety'), planned())
  const code = session.codes[0]?.code ?? ''
  const scan = (n: number) => checkIn(office, resident(n), { code, claimedAt: clock.now(), entry: 'camera', position: null })
  const answers = await Promise.all([...Array.from({ length: 10 }, (_, n) => scan(n)), scan(3)])
  expect(answers.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(10)
  expect(answers.filter(({ outcome }) => outcome === 'already')).toHaveLength(1)
  clock.set(june + 120_000)
  await courierRound(office, quiet, 'timer')
  expect((await readTallies(office.store, sessionScope(session.summary.id), measureName('attend', 'industry-bureau'), 'all')).get('')?.amount).toBe(10)
})
