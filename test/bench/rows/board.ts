/** P8 and P9: the figures of hazards where few and where very many reports lie, and against counting the reports themselves. */
import { databasePath } from '@office/compose'
import { openDatabase } from '@office/adapters/local/store/engine'
import type { Signed } from '../caller'
import { signIn } from '../caller'
import { start } from '../children'
import type { Figure } from '../figure'
import { filledOffice } from '../filled'
import { byWorkers, interleave, median, middle, ratioOf } from '../rounds'

/** The page as it opens, and one number of it opened. */
const questions = [
  { id: 'P8', action: 'board.hazardBars', data: { by: 'category' }, words: 'the figures by category' },
  { id: 'P8 units', action: 'board.hazardBars', data: { by: 'unit', period: 'm:2027-06' }, words: 'the figures of a month by unit' },
  { id: 'P8 cases', action: 'board.hazardCases', data: { figure: 'open', by: 'category', key: 'escape' }, words: 'the first 20 cases behind a number' },
] as const

/** What there would be without tallies, in the database itself and without the wire: the same table from the reports, and the least of it, one column of an index. */
const scans = {
  scan: `SELECT json_extract("body", '$.category') AS category, json_extract("body", '$.state') AS state, count(*) AS amount FROM "report" GROUP BY 1, 2`,
  index: 'SELECT "state", count(*) AS amount FROM "report" GROUP BY 1',
}
async function scan(folder: string, sql: string): Promise<number> {
  const database = openDatabase(databasePath(folder), 'read')
  const count = database.prepare(sql)
  const began = performance.now()
  count.all()
  const took = performance.now() - began
  database.close()
  // Meanwhile the server has given up the connections we kept; let them be noticed before the next question.
  await new Promise((resolve) => setTimeout(resolve, 200))
  return took
}

export async function board(quick: boolean): Promise<Figure[]> {
  const [few, many] = quick ? [1_000, 20_000] : [10_000, 1_000_000]
  const [smallFolder, largeFolder] = [await filledOffice(few), await filledOffice(many)]
  const small = await start('officeChild', smallFolder, '0', 'no-courier')
  const large = await start('officeChild', largeFolder, '0', 'no-courier')
  const [here, there] = [await signIn(small.port, 'p-clerk'), await signIn(large.port, 'p-clerk')]
  const figures: Figure[] = []
  for (const { id, action, data, words } of questions) {
    const asked = (name: string, person: Signed) => ({ name, run: async () => median((await byWorkers(1, quick ? 60 : 300, async () => { await person.call(action, data) })).times) })
    const measured = await interleave([asked('few', here), asked('many', there)], quick ? 3 : 9)
    figures.push({ id, ...ratioOf(measured, 'many', 'few'), what: `${words}, time at ${String(many)} reports / at ${String(few)}`, seen: `p50 ${middle(measured, 'few').toFixed(2)} ms and ${middle(measured, 'many').toFixed(2)} ms`, must: { atMost: 1.1 } })
  }
  const page = { name: 'page', run: async () => median((await byWorkers(1, 60, async () => { await there.call('board.hazardBars', { by: 'category' }) })).times) }
  const measured = await interleave([...(['scan', 'index'] as const).map((name) => ({ name, run: () => scan(largeFolder, scans[name]) })), page], quick ? 3 : 5)
  figures.push({ id: 'P9 index', ...ratioOf(measured, 'index', 'page'), what: `counting the states alone of ${String(many)} reports along an index / the same page`, seen: `${middle(measured, 'index').toFixed(0)} ms` })
  figures.push({ id: 'P9', ...ratioOf(measured, 'scan', 'page'), what: `counting ${String(many)} reports in the database / the page from the tallies, over HTTP`, seen: `${middle(measured, 'scan').toFixed(0)} ms and ${middle(measured, 'page').toFixed(2)} ms`, must: { atLeast: 50 } })
  await small.stop()
  await large.stop()
  return figures
}
