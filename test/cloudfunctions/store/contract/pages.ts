import fc from 'fast-check'
import type { Store } from '@office/ports/store'
import { StoreMisuse } from '@office/ports/store'
import { report, suggestion } from '../rows'
import type { MakeStore } from './opened'
import { freshStore } from './opened'

/** All ids of a person's suggestions, page by page; `between` runs after every page. */
async function walk(store: Store, limit: number, between: () => Promise<unknown> = async () => undefined): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page: { rows: readonly { _id: string }[]; next?: string } = await store.find('suggestionsOfPerson', { personId: 'p1' }, cursor === undefined ? { limit } : { limit, cursor })
    ids.push(...page.rows.map(({ _id }) => _id))
    if (page.next === undefined) return ids
    cursor = page.next
    await between()
  }
}

export function pageContract(makeStore: MakeStore): void {
  const store = freshStore(makeStore)

  test.each([1, 2, 7, 100])('pages of %i give every row once, ties in the order of their ids', async (limit) => {
    for (let at = 0; at < 20; at += 1) await store().create('suggestion', suggestion(`s${String(at).padStart(2, '0')}`, { at: Math.floor(at / 5) }))
    const all = Array.from({ length: 20 }, (_, at) => `s${String(19 - at).padStart(2, '0')}`)
    expect(await walk(store(), limit)).toEqual(all)
  })

  test('the last full page has no next', async () => {
    for (const id of ['a', 'b']) await store().create('suggestion', suggestion(id))
    expect((await store().find('suggestionsOfPerson', { personId: 'p1' }, { limit: 2 })).next).toBeUndefined()
    expect((await store().find('suggestionsOfPerson', { personId: 'p1' }, { limit: 1 })).next).toEqual(expect.any(String))
  })

  test('rows that come and go between the pages cost no row that was there all along', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 30 }),
        fc.array(fc.record({ at: fc.integer({ min: -1, max: 9 }), removes: fc.boolean() }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 6 }),
        async (stay, coming, limit) => {
          const opened = await makeStore()
          const kept = stay.map((at, n) => suggestion(`k${String(n)}`, { at }))
          for (const row of kept) await opened.store.create('suggestion', row)
          let n = 0
          const seen = await walk(opened.store, limit, async () => {
            const step = coming[n]
            n += 1
            if (!step) return
            await opened.store.create('suggestion', suggestion(`n${String(n)}`, { at: step.at }))
            if (step.removes) await opened.store.transact((tx) => tx.remove('suggestion', `n${String(n - 1)}`))
          })
          await opened.close()
          expect(new Set(seen).size).toBe(seen.length)
          expect(seen.filter((id) => id.startsWith('k')).sort()).toEqual(kept.map(({ _id }) => _id).sort())
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a cursor works only for the question it came from', async () => {
    for (let at = 0; at < 6; at += 1) {
      await store().create('suggestion', suggestion(`s${String(at)}`, { at }))
      await store().create('report', report(`r${String(at)}`, { updatedAt: at }))
    }
    const { next } = await store().find('suggestionsOfPerson', { personId: 'p1' }, { limit: 2 })
    const cursor = next!
    const foreign = [
      store().find('suggestionsOfPerson', { personId: 'p2' }, { limit: 2, cursor }),
      store().find('suggestionsOfPerson', { personId: 'p1', from: 0 }, { limit: 2, cursor }),
      store().find('suggestionsByState', { state: 'open' }, { limit: 2, cursor }),
      store().find('reportsInScope', { scopes: 'o', state: ['submitted'] }, { limit: 2, cursor }),
    ]
    for (const answer of foreign) await expect(answer).rejects.toThrow(StoreMisuse)
    expect((await store().find('suggestionsOfPerson', { personId: 'p1' }, { limit: 3, cursor })).rows.map(({ _id }) => _id)).toEqual(['s3', 's2', 's1'])
  })

  test('a changed or invented cursor is refused', async () => {
    for (let at = 0; at < 6; at += 1) await store().create('suggestion', suggestion(`s${String(at)}`, { at }))
    const { next } = await store().find('suggestionsOfPerson', { personId: 'p1' }, { limit: 2 })
    const [seal, , id] = JSON.parse(Buffer.from(next!, 'base64url').toString()) as [string, number, string]
    const invented = ['', 'x', next!.slice(1), ...[[seal, 1, id], [seal, 5, 's5'], ['', 1, id], { $gt: '' }, [seal, null, id]].map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'))]
    for (const cursor of invented) await expect(store().find('suggestionsOfPerson', { personId: 'p1' }, { limit: 2, cursor })).rejects.toThrow(StoreMisuse)
  })
}
