/** P23 and P17: the first page of the case list where few and where very many reports lie, and the memory that takes. */
import type { Signed } from '../caller'
import { signIn } from '../caller'
import { start } from '../children'
import type { Server } from '../children'
import type { Figure } from '../figure'
import { plain } from '../figure'
import { filledOffice } from '../filled'
import { byWorkers, interleave, median, middle, quantile, ratioOf } from '../rounds'

/** The unit's own list, and the whole county's as the office sees it. */
const lists = [
  { id: 'P23', who: 'p-safety', data: { show: 'todo' }, words: "a unit's cases to handle" },
  { id: 'P23 county', who: 'p-clerk', data: { show: 'open' }, words: "the county's open cases" },
  { id: 'P23 filter', who: 'p-clerk', data: { show: 'all', where: { category: 'gas' } }, words: "the county's cases of one category" },
  { id: 'P23 rare', who: 'p-clerk', data: { show: 'all', where: { level: 'major' } }, words: "the county's cases of a level that none has" },
] as const

const filledServer = async (count: number): Promise<Server> => start('officeChild', await filledOffice(count), '0', 'no-courier')

export async function caseList(quick: boolean, leave: (server: Server) => void): Promise<Figure[]> {
  const [few, many] = quick ? [1_000, 20_000] : [10_000, 1_000_000]
  const small = await filledServer(few)
  const large = await filledServer(many)
  leave(large)
  const calls = quick ? 60 : 200
  const figures: Figure[] = []
  for (const { id, who, data, words } of lists) {
    const times = new Map<string, number[]>([['few', []], ['many', []]])
    const reader = (name: string, person: Signed) => ({
      name,
      run: async (round: number) => {
        const measured = await byWorkers(1, calls, async () => { await person.call('hazard.list', data) })
        if (round >= 0) times.get(name)?.push(...measured.times)
        return median(measured.times)
      },
    })
    const measured = await interleave([reader('few', await signIn(small.port, who)), reader('many', await signIn(large.port, who))], quick ? 3 : 7)
    const slowest = quantile(times.get('many') ?? [], 0.99)
    const seen = `p50 ${middle(measured, 'few').toFixed(2)} ms and ${middle(measured, 'many').toFixed(2)} ms`
    figures.push({ id, ...ratioOf(measured, 'many', 'few'), what: `first 20 of ${words}, time at ${String(many)} reports / at ${String(few)}`, seen, must: { atMost: 1.1 } })
    figures.push({ id: `${id} p99`, ...plain(slowest), what: `milliseconds, p99 of that list at ${String(many)} reports, one caller`, seen: '', must: { atMost: 50 } })
  }
  const memory = large.memory()
  await small.stop()
  if (memory === undefined) return figures
  return [...figures, { id: 'P17', ...plain(memory.now), what: `megabytes resident after that load, ${String(many)} reports`, seen: `highest ${String(memory.most)} MB`, must: { atMost: 300 } }]
}
