/**
 * Brings stored rows to the present layout: a query on a new field, or an upgrade that changes one, finds older documents only
 * once their copies are written again (design decision 5). Goes on where it stopped, a stretch a run, while everybody works.
 */
import type { Doc, Kind } from '../../../ports/documents'
import { Unreadable } from '../../../ports/store'
import { currentVersion, kinds } from '../../../ports/upgrades'
import type { Upgrades } from '../../../ports/upgrades'
import type { QueryTable } from '../../rules/queriedFields'
import type { Wire } from './calls'
import { reading, readRow } from './calls'
import { copiedFields, marksOf, rowsOf } from './layout'
import type { Row } from './layout'
import { transact } from './transact'

const settingId = 'cloudLayout'
const PAGE = 100
/** Of one run: a function's time is bounded, and so is a scripted one. */
const MOST_PAGES = 200
const MOST_MS = 15_000

/** Which layout the rows of a kind have, and where the walk through one kind stands. */
interface Progress {
  readonly done: Readonly<Record<string, string>>
  readonly at: { readonly kind: Kind; readonly layout: string; readonly after: string } | null
}

/** @returns how many rows were written again; call it from time to time for ever. */
export async function refill(wire: Wire, table: QueryTable, upgrades: Upgrades): Promise<number> {
  const began = wire.clock.now()
  let pages = 0
  let written = 0
  let { done, at } = await progress(wire)
  for (const kind of kinds) {
    const layout = `${String(currentVersion(kind, upgrades))} ${copiedFields(kind, table).join()}`
    if (done[kind] === layout) continue
    let after = at?.kind === kind && at.layout === layout ? at.after : ''
    for (;;) {
      if (pages === MOST_PAGES || wire.clock.now() - began > MOST_MS) return written
      pages += 1
      const rows = await pageAfter(wire, kind, after)
      for (const row of rows) if (isStale(wire, kind, row)) written += await writeAgain(wire, kind, row._id)
      const last = rows.at(-1)
      if (rows.length < PAGE || !last) break
      after = last._id
      at = { kind, layout, after }
      await keep(wire, { done, at })
    }
    done = { ...done, [kind]: layout }
    at = null
    await keep(wire, { done, at })
  }
  return written
}

const pageAfter = (wire: Wire, kind: Kind, after: string): Promise<readonly Row[]> =>
  reading(wire, async () => rowsOf((await wire.database.collection(wire.collection(kind)).where({ _id: wire.database.command.gt(after) }).orderBy('_id', 'asc').limit(PAGE).get()).data))

/** What cannot be read stays as it is: whoever needs it hears of it (Unreadable). */
function isStale(wire: Wire, kind: Kind, row: Row): boolean {
  try {
    const doc: Doc<Kind> = wire.layout.read(kind, row)
    const should = wire.layout.row(kind, doc, wire.rules.text(kind, doc), marksOf(row))
    return Object.entries(should).some(([name, value]) => JSON.stringify(value) !== JSON.stringify(row[name]))
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

/** The document as it is by then, not as the page showed it. Rows of proof keep their words: only their copies change. */
async function writeAgain(wire: Wire, kind: Kind, id: string): Promise<number> {
  return transact({ ...wire, rewrites: true }, MOST_MS, async (tx) => {
    const doc = await tx.get(kind, id)
    if (!doc) return 0
    await tx.put(kind, doc)
    return 1
  })
}

async function progress(wire: Wire): Promise<Progress> {
  const row = await readRow(wire, 'setting', settingId)
  return (row && (wire.layout.read('setting', row).value as Progress)) ?? { done: {}, at: null }
}
const keep = (wire: Wire, value: Progress): Promise<void> =>
  transact(wire, MOST_MS, (tx) => tx.put('setting', { _id: settingId, v: currentVersion('setting'), value, changedAt: wire.clock.now() }))
