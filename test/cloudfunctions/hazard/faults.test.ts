/** Every call to the store fails in turn, before it did anything or after it did all: the state is old or new, and a retry converges. */
import type { Store } from '@office/ports/store'
import { StoreUnavailable } from '@office/ports/store'
import { decideCase } from '@office/usecases/hazard/decideCase'
import { submitReport } from '@office/usecases/hazard/submitReport'
import { as, openCounty, report, sent } from './county'
import type { County } from './county'

let county: County
beforeAll(async () => { county = await openCounty() })
afterAll(() => county.close())

type Fault = 'before' | 'after'
/** The store whose k-th call fails; `calls` counts. */
function faulty(store: Store, failing: number, fault: Fault): { store: Store; calls: () => number } {
  let calls = 0
  const broken = async <T>(work: () => Promise<T>): Promise<T> => {
    calls += 1
    if (calls !== failing) return work()
    if (fault === 'after') await work()
    throw new StoreUnavailable('the store does not answer')
  }
  return {
    store: {
      get: (kind, id) => broken(() => store.get(kind, id)),
      create: (kind, doc) => broken(() => store.create(kind, doc)),
      find: (query, args, page) => broken(() => store.find(query, args, page)),
      transact: (work) => broken(() => store.transact(work)),
    },
    calls: () => calls,
  }
}
/** Runs the work with its k-th store call failing, for every k; gives how many calls there were. */
async function eachFault(make: () => Promise<{ run: (office: County['office']) => Promise<unknown>; settled: () => Promise<void> }>): Promise<number> {
  let most = 0
  for (const fault of ['before', 'after'] as const) {
    for (let failing = 1; ; failing++) {
      const { run, settled } = await make()
      const { store, calls } = faulty(county.office.store, failing, fault)
      const outcome = await run({ ...county.office, store }).then(() => 'done', (error: unknown) => error)
      if (outcome !== 'done') expect(outcome).toBeInstanceOf(StoreUnavailable)
      await run(county.office)
      await settled()
      most = Math.max(most, calls())
      if (calls() < failing) break
    }
  }
  return most
}
const trailOf = async (id: string) => {
  const { rows } = await county.office.store.find('auditAbout', { about: `hazard:${id}` }, { limit: 100 })
  return rows.map((row) => row.what)
}

test('submitReport', async () => {
  const calls = await eachFault(async () => {
    const told = report()
    return {
      run: (office) => submitReport(office, as('p-welder'), told),
      settled: async () => {
        expect(await county.office.store.get('report', told.id)).toMatchObject({ version: 1, state: 'submitted' })
        expect(await county.office.store.get('informant', told.id)).toMatchObject({ personId: 'p-welder' })
        expect(await trailOf(told.id)).toEqual(['hazard.submit'])
      },
    }
  })
  expect(calls).toBeGreaterThan(3)
})

test.each([
  ['accept', { move: 'accept' as const }, 'accepted'],
  ['return with a target', { move: 'return' as const, ground: '不归本单位', targetId: 'c-xinghe' }, 'submitted'],
  ['return without one', { move: 'return' as const, ground: '不归本单位', targetId: null }, 'toAssign'],
  ['notHazard', { move: 'notHazard' as const, ground: '不是隐患' }, 'notHazard'],
])('decideCase: %s', async (_, decision, state) => {
  const calls = await eachFault(async () => {
    const id = await sent(county, 'p-welder')
    return {
      run: (office) => decideCase(office, as('p-safety'), { ...decision, id, version: 1 }),
      settled: async () => {
        expect(await county.office.store.get('report', id)).toMatchObject({ version: 2, state })
        expect(await trailOf(id)).toEqual(['hazard.submit', `hazard.${decision.move}`])
      },
    }
  })
  expect(calls).toBeGreaterThan(2)
})
