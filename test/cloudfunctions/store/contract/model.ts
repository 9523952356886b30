import { deepStrictEqual, strictEqual } from 'node:assert'
import fc from 'fast-check'
import type { Suggestion } from '@office/ports/documents'
import type { Store } from '@office/ports/store'
import { suggestion } from '../rows'
import type { MakeStore } from './opened'

const ids = ['a', 'b', 'c', 'é', '🔥', '\uffee', 'Z'] as const
const id = fc.constantFrom(...ids)
const row = fc.record({ _id: id, personId: fc.constantFrom('p1', 'p2', ''), at: fc.integer({ min: -2, max: 2 }), state: fc.constantFrom('open' as const, 'answered' as const) })
const operation = fc.oneof(
  fc.record({ is: fc.constant('put' as const), row }),
  fc.record({ is: fc.constant('createUnlessThere' as const), row }),
  fc.record({ is: fc.constant('remove' as const), id }),
)
const step = fc.oneof(
  fc.record({ is: fc.constant('create' as const), row }),
  fc.record({ is: fc.constant('transact' as const), operations: fc.array(operation, { maxLength: 5 }), fails: fc.boolean() }),
  fc.record({ is: fc.constant('list' as const), personId: fc.constantFrom('p1', 'p2', ''), limit: fc.integer({ min: 1, max: 4 }), from: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
type Model = Map<string, Suggestion>

// Strings in the order of their bytes, as both databases sort them.
const inOrder = (a: Suggestion, b: Suggestion): number => b.at - a.at || Buffer.compare(Buffer.from(b._id), Buffer.from(a._id))

async function take(store: Store, model: Model, next: Step): Promise<void> {
  if (next.is === 'create') {
    const doc = suggestion(next.row._id, next.row)
    strictEqual(await store.create('suggestion', doc), model.has(doc._id) ? 'exists' : 'created')
    if (!model.has(doc._id)) model.set(doc._id, doc)
  } else if (next.is === 'transact') {
    const draft = new Map(model)
    const ended = await store
      .transact(async (tx) => {
        draft.clear()
        for (const [key, doc] of model) draft.set(key, doc)
        for (const act of next.operations) {
          if (act.is === 'remove') {
            await tx.remove('suggestion', act.id)
            draft.delete(act.id)
            continue
          }
          const doc = suggestion(act.row._id, act.row)
          const there = await tx.get('suggestion', doc._id)
          deepStrictEqual(there, draft.get(doc._id))
          if (act.is === 'put') await tx.put('suggestion', doc)
          else if (!there) await tx.create('suggestion', doc)
          else continue
          draft.set(doc._id, doc)
        }
        if (next.fails) throw new Error('on purpose')
        return 'done'
      })
      .catch((error: Error) => error.message)
    strictEqual(ended, next.fails ? 'on purpose' : 'done')
    if (next.fails) return
    model.clear()
    for (const [key, doc] of draft) model.set(key, doc)
  } else {
    const expected = [...model.values()].filter((doc) => doc.personId === next.personId && (next.from === undefined || doc.at >= next.from)).sort(inOrder)
    const seen: Suggestion[] = []
    const args = { personId: next.personId, ...(next.from === undefined ? {} : { from: next.from }) }
    for (let cursor: string | undefined; ; ) {
      const page: { rows: readonly Suggestion[]; next?: string } = await store.find('suggestionsOfPerson', args, { limit: next.limit, ...(cursor === undefined ? {} : { cursor }) })
      seen.push(...page.rows)
      if (page.next === undefined) break
      cursor = page.next
    }
    deepStrictEqual(seen, expected)
  }
}

/** Any history of creates, transactions (some of which fail) and lists. */
export const anyHistory = fc.array(step, { maxLength: 25 })

/** Plays a history on a fresh store and throws where an answer is not what a plain map gives. */
export async function replay(makeStore: MakeStore, history: readonly Step[]): Promise<void> {
  const opened = await makeStore()
  const model: Model = new Map()
  for (const next of history) await take(opened.store, model, next)
  for (const key of ids) deepStrictEqual(await opened.store.get('suggestion', key), model.get(key))
  await opened.close()
}

export function modelContract(makeStore: MakeStore): void {
  test('any history gives what a plain map gives', async () => {
    await fc.assert(fc.asyncProperty(anyHistory, (history) => replay(makeStore, history)), { numRuns: 60 })
  })
}
