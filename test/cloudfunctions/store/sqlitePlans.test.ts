import { join } from 'node:path'
import { openDatabase } from '@office/adapters/local/store/engine'
import { pageSql } from '@office/adapters/local/store/pages'
import { sqliteStore } from '@office/adapters/local/store/sqliteStore'
import type { QueryName, QueryShape } from '@office/ports/queries'
import { queries } from '@office/ports/queries'
import { temporaryFolder } from './temporary'

const folder = temporaryFolder()
const cases = (Object.entries(queries) as [QueryName, QueryShape][]).flatMap(([name, shape]) => (shape.oneOf === undefined ? [1] : [1, 2, 7, 30]).map((branches) => [name, branches, shape] as const))

describe('every named query walks one index range, or a merge of a few', () => {
  let database: ReturnType<typeof openDatabase>
  beforeAll(async () => {
    const path = join(folder(), 'office.sqlite')
    await sqliteStore({ path }).close()
    database = openDatabase(path, 'read')
  })
  afterAll(() => {
    database.close()
  })

  test.each(cases)('%s with %i alternatives: no scan, no temporary sort', (name, branches, shape) => {
    const plan = (database.prepare('EXPLAIN QUERY PLAN ' + pageSql(name, shape, branches)).all() as { detail: string }[]).map(({ detail }) => detail)
    const walks = plan.filter((detail) => !/^(MERGE \(UNION ALL\)|LEFT|RIGHT)$/.test(detail))
    const byId = shape.orderBy === '_id' && shape.equals.length === 0
    for (const walk of walks) expect(walk).toMatch(/^SEARCH /)
    expect(walks.filter((walk) => (byId ? /sqlite_autoindex|PRIMARY KEY/.test(walk) : walk.includes(shape.has === undefined ? `INDEX ${shape.kind}__${name} ` : `${shape.kind}__${name} USING PRIMARY KEY`)))).toHaveLength(branches)
    expect(walks).toHaveLength(shape.has === undefined ? branches : 2 * branches)
    expect(plan.join()).not.toMatch(/SCAN|TEMP B-TREE/)
  })

  test('a document by its id is one look into the index', () => {
    const [plan] = database.prepare('EXPLAIN QUERY PLAN SELECT "body" FROM "ledger" WHERE "_id" = ?').all() as { detail: string }[]
    expect(plan?.detail).toMatch(/^SEARCH ledger USING INDEX sqlite_autoindex_ledger_1/)
  })
})
