/** Pages of what is left of rows that one query finds and a rule passes over. */
import type { Page, PageRequest } from '../ports/store'

/** Asks on until a row is left, so that nobody reads an empty page with more behind it. */
export async function filledPage<R, T>(ask: (page: PageRequest) => Promise<Page<R>>, left: (rows: readonly R[]) => readonly T[] | Promise<readonly T[]>, { limit, cursor }: PageRequest): Promise<Page<T>> {
  let next = cursor
  for (;;) {
    const page = await ask(next === undefined ? { limit } : { limit, cursor: next })
    const rows = await left(page.rows)
    next = page.next
    if (next === undefined) return { rows }
    if (rows.length > 0) return { rows, next }
  }
}

/** What lies under none of these units. Rows keep the path they were written with, so a unit that has moved away since leaves its older rows here. */
export const underNone = <R extends { readonly scopes: readonly string[] }>(rows: readonly R[], units: readonly string[]): readonly R[] => rows.filter(({ scopes }) => !scopes.some((scope) => units.includes(scope)))
