import type { ArgsOf, QueryName, RowOf } from '../ports/queries'
import type { Page, PageRequest, Store } from '../ports/store'

const LARGEST_PAGE = 100

/** Every page of a question, or those behind `cursor`: for jobs and reports, never on the request path. */
export async function* everyPage<Q extends QueryName>(store: Pick<Store, 'find'>, query: Q, args: ArgsOf<Q>, cursor?: string): AsyncGenerator<Page<RowOf<Q>>, void> {
  let request: PageRequest = cursor === undefined ? { limit: LARGEST_PAGE } : { limit: LARGEST_PAGE, cursor }
  for (;;) {
    const page: Page<RowOf<Q>> = await store.find(query, args, request)
    yield page
    if (page.next === undefined) return
    // A store that answers at once would keep everybody else waiting until the last row.
    await new Promise((resolve) => setImmediate(resolve))
    request = { limit: LARGEST_PAGE, cursor: page.next }
  }
}

/** Every row of a question, page by page. */
export async function* everyRow<Q extends QueryName>(store: Pick<Store, 'find'>, query: Q, args: ArgsOf<Q>): AsyncGenerator<RowOf<Q>, void> {
  for await (const { rows } of everyPage(store, query, args)) yield* rows
}
