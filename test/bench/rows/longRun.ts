/** 200 check-ins a second for minutes, come what may: nobody waits for the one before him. How long each took from the moment it was due, and what memory that takes. */
import { signIn } from '../caller'
import { newFolder, start } from '../children'
import type { Figure } from '../figure'
import { plain } from '../figure'
import { quantile } from '../rounds'
import { codeOfNew, device } from './checkIn'

const perSecond = 200
const devices = 400

export async function longRun(quick: boolean): Promise<Figure[]> {
  const seconds = quick ? 6 : 180
  const count = perSecond * seconds
  // With the courier: what follows a check-in belongs to the load.
  const server = await start('officeChild', newFolder(), '0', 'courier')
  const officer = await signIn(server.port, 'p-safety')
  const phones = await Promise.all(Array.from({ length: devices }, () => device(server.port)))
  const codes = await Promise.all(Array.from({ length: Math.ceil(count / devices) }, () => codeOfNew(officer)))
  const before = server.memory()
  const times: number[] = []
  const one = async (index: number, due: number): Promise<void> => {
    await phones[index % devices]?.(codes[Math.floor(index / devices)] ?? '')
    times.push(performance.now() - due)
  }
  const began = performance.now()
  const sent: Promise<void>[] = []
  for (let index = 0; index < count; index += 1) {
    const due = began + (index * 1000) / perSecond
    const early = due - performance.now()
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early))
    sent.push(one(index, due))
  }
  await Promise.all(sent)
  const after = server.memory()
  await server.stop()
  const seen = `p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms, slowest ${Math.max(...times).toFixed(0)} ms`
  const waited: Figure = { id: 'P5', ...plain(quantile(times, 0.99)), what: `milliseconds, p99 of ${String(count)} check-ins at ${String(perSecond)} a second for ${String(seconds)} s, from when each was due`, seen, must: { atMost: 20 }, aim: { atMost: 5 } }
  if (before === undefined || after === undefined) return [waited]
  return [waited, { id: 'P5 memory', ...plain(after.now), what: 'megabytes resident after that', seen: `before ${String(before.now)} MB, highest ${String(after.most)} MB`, must: { atMost: 300 }, aim: { atMost: 200 } }]
}
