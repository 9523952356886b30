/** P7 P8 P9 of sessions: a check-in and a county's figures where few and where very many check-ins lie, and against counting the rows themselves. */
import { databasePath } from '@office/compose'
import { openDatabase } from '@office/adapters/local/store/engine'
import { signIn } from '../caller'
import type { Signed } from '../caller'
import { start } from '../children'
import type { Server } from '../children'
import type { Figure } from '../figure'
import { officeOfCheckIns } from '../filled'
import { byWorkers, interleave, median, middle, ratioOf } from '../rounds'
import { codeOfNew, device, workers } from './checkIn'

const devices = 400
/** The page as it opens, a week of it, and what a number opens to. */
const questions = [
  { id: 'P8 sessions', action: 'session.figures', data: { by: 'unit' }, words: 'the county’s 场 人次 人 by unit' },
  { id: 'P8 activities', action: 'session.figures', data: { by: 'activity' }, words: 'the same by activity' },
  { id: 'P8 behind', action: 'session.behind', data: { figure: 'times' }, words: 'the first sessions behind 人次' },
  { id: 'P8 persons', action: 'session.persons', data: {}, words: 'the first persons behind 人' },
] as const

interface Side {
  readonly name: 'few' | 'many'
  readonly server: Server
  readonly clerk: Signed
  readonly officer: Signed
  readonly phones: readonly ((code: string) => Promise<void>)[]
}
async function sideOf(name: Side['name'], count: number): Promise<Side> {
  const server = await start('officeChild', await officeOfCheckIns(count), '0', 'no-courier')
  const { port } = server
  return { name, server, clerk: await signIn(port, 'p-clerk'), officer: await signIn(port, 'p-safety'), phones: await Promise.all(Array.from({ length: devices }, () => device(port))) }
}

/** What there would be without tallies, in the database itself and without the wire: 人次 and 人 by cell from the rows. */
const scanning = `SELECT json_extract("body", '$.facets.cell') AS cell, sum(json_extract("body", '$.amount')) AS times, count(DISTINCT "personId") AS persons FROM "ledger" WHERE json_extract("body", '$.measure') LIKE 'session.attend.%' GROUP BY 1`
async function scan(folder: string): Promise<number> {
  const database = openDatabase(databasePath(folder), 'read')
  const began = performance.now()
  database.prepare(scanning).all()
  const took = performance.now() - began
  database.close()
  // Meanwhile the server has given up the connections we kept; let them be noticed before the next question.
  await new Promise((resolve) => setTimeout(resolve, 200))
  return took
}

/** One caller, one after another: what a person waits for; then as many at once as P1. */
async function growth(sides: readonly Side[], quick: boolean, counts: string): Promise<Figure[]> {
  const alone = await interleave(sides.map(({ name, officer, phones }) => ({
    name,
    run: async () => {
      const code = await codeOfNew(officer)
      return median((await byWorkers(1, quick ? 100 : devices, async (index) => { await phones[index]?.(code) })).times)
    },
  })), quick ? 3 : 9)
  const together = await interleave(sides.map(({ name, officer, phones }) => ({
    name,
    run: async () => {
      const codes = await Promise.all(Array.from({ length: quick ? 1 : 4 }, () => codeOfNew(officer)))
      return 1000 / (await byWorkers(workers, codes.length * devices, async (index) => { await phones[index % devices]?.(codes[Math.floor(index / devices)] ?? '') })).perSecond
    },
  })), quick ? 3 : 9)
  const seen = (measured: typeof alone): string => `${middle(measured, 'few').toFixed(2)} ms and ${middle(measured, 'many').toFixed(2)} ms`
  return [
    { id: 'P7', ...ratioOf(alone, 'many', 'few'), what: `p50 of a check-in with ${counts}, one caller`, seen: seen(alone), must: { atMost: 1.3 } },
    { id: 'P7 crowd', ...ratioOf(together, 'many', 'few'), what: `time a check-in with ${counts}, ${String(workers)} callers`, seen: seen(together), must: { atMost: 1.3 } },
  ]
}

export async function sessionGrowth(quick: boolean): Promise<Figure[]> {
  const [few, many] = quick ? [2_000, 40_000] : [10_000, 1_000_000]
  const counts = `${String(many)} check-ins there / with ${String(few)}`
  const sides = [await sideOf('few', few), await sideOf('many', many)] as const
  const [, large] = sides
  const figures: Figure[] = []
  for (const { id, action, data, words } of questions) {
    const measured = await interleave(sides.map(({ name, clerk }) => ({ name, run: async () => median((await byWorkers(1, quick ? 60 : 300, async () => { await clerk.call(action, data) })).times) })), quick ? 3 : 9)
    figures.push({ id, ...ratioOf(measured, 'many', 'few'), what: `${words}, time with ${counts}`, seen: `p50 ${middle(measured, 'few').toFixed(2)} ms and ${middle(measured, 'many').toFixed(2)} ms`, must: { atMost: 1.1 } })
  }
  const measured = await interleave([
    { name: 'scan', run: () => scan(large.server.folder) },
    { name: 'page', run: async () => median((await byWorkers(1, 60, async () => { await large.clerk.call('session.figures', { by: 'activity' }) })).times) },
  ], quick ? 3 : 5)
  figures.push({ id: 'P9 sessions', ...ratioOf(measured, 'scan', 'page'), what: `counting ${String(many)} check-ins in the database / the page by activity from the tallies, over HTTP`, seen: `${middle(measured, 'scan').toFixed(0)} ms and ${middle(measured, 'page').toFixed(2)} ms`, ...(quick ? {} : { must: { atLeast: 150 } }) })
  figures.push(...(await growth(sides, quick, counts)))
  for (const { server } of sides) await server.stop()
  return figures
}
