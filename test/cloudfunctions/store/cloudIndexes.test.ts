/** No scan in the cloud: every named query has an index that gives its rows in order; what a deploy creates keeps the platform's limits. */
import { walked, cloudCollections } from '@office/adapters/cloudbase/store/indexes'
import type { QueryShape } from '@office/ports/queries'
import { queries } from '@office/ports/queries'
import { kinds } from '@office/ports/upgrades'

const byName = new Map(cloudCollections().map((collection) => [collection.name, collection.indexes.map(({ fields }) => fields.map(({ name }) => name))]))
/** Whether an index of these fields gives the query's rows in its order without sorting: equal fields lead in any order, the order follows. */
function serves(fields: readonly string[], { equals, has, oneOf, orderBy }: QueryShape): boolean {
  const equal = [...equals, ...(has === undefined ? [] : [has]), ...(oneOf === undefined ? [] : [oneOf])]
  const order = orderBy === '_id' ? ['_id'] : [orderBy, '_id']
  return new Set(fields.slice(0, equal.length)).size === equal.length && equal.every((field) => fields.slice(0, equal.length).includes(field)) && fields.slice(equal.length).join() === order.join()
}

test.each(Object.entries(queries) as [string, QueryShape][])('%s walks an index of its own collection, or the ids', (_name, shape) => {
  const served = (byName.get(shape.kind) ?? []).some((fields) => serves(fields, shape)) || serves(['_id'], shape)
  expect({ walked: walked(shape), served }).toEqual({ walked: walked(shape), served: true })
})

test('one collection a kind, and no index that no query walks', () => {
  expect([...byName.keys()]).toEqual([...kinds])
  const wanted = new Set((Object.values(queries) as QueryShape[]).map((shape) => `${shape.kind} ${walked(shape).join()}`))
  for (const [kind, indexes] of byName) for (const fields of indexes) expect(wanted).toContain(`${kind} ${fields.join()}`)
})

test('the platform’s limits: few collections, at most 20 indexes each, one list in an index, field names it takes (cloudbase.md 4)', () => {
  expect(byName.size).toBeLessThanOrEqual(100)
  for (const [kind, indexes] of byName) {
    expect({ kind, few: indexes.length <= 20 }).toEqual({ kind, few: true })
    for (const fields of indexes) {
      expect(fields.length).toBeLessThanOrEqual(31)
      expect(new Set(fields).size).toBe(fields.length)
      for (const field of fields) expect(field).toMatch(/^(?:_id|[A-Za-z][A-Za-z0-9_]{0,31})$/)
    }
  }
  for (const { indexes } of cloudCollections()) for (const { name } of indexes) expect(name.length).toBeLessThanOrEqual(100)
})
