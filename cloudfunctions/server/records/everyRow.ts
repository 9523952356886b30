import type { ArgsOf, QueryName, RowOf } from '../ports/queries'
import type { Page, PageRequest, Store } from '../ports/store'

const LARGEST_PAGE = 100

/** Every row of a question, page by page: for jobs and reports, never on the request path. */
export async function* everyRow<Q extends QueryName>(store: Pick<Store, 'find'>, query: Q, args: ArgsOf<Q>): AsyncGenerator<RowOf<Q>, void> {
  let request: PageRequest = { limit: LARGEST_PAGE }
  for (;;) {
    const page: Page<RowOf<Q>> = await store.find(query, args, request)
    yield* page.rows
    if (page.next === undefined) return
    // A store that answers at once would keep everybody else waiting until the last row.
    await new Promise((resolve) => setImmediate(resolve))
    request = { limit: LARGEST_PAGE, cursor: page.next }
  }
}
