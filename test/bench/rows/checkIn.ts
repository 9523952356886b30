/** P1 P2 P4: one check-in through the whole door (who asks, parsed, allowed, one durable row, its 人次 and 人 up four levels in the same commit), against the bare insert. */
import { randomBytes } from 'node:crypto'
import type { Input } from '@shared/contract/actions'
import { send, signIn } from '../caller'
import type { Signed } from '../caller'
import { newFolder, start } from '../children'
import type { Figure } from '../figure'
import { byWorkers, interleave, middle, ratioOf } from '../rounds'

export const workers = 32
const devices = 200
/** Check-ins before anything is measured: V8 compiles for some thousand requests, and a server that has been up for a minute is the real case. */
const warming = 6_000
const hour = 3_600_000
let made = 0

const card = (): Input<'session.create'> => ({
  id: `bench-session-${String((made += 1))}`, activity: 'talk', title: '', venue: 'enterprise', scenario: null, jointIds: [], groups: [], stands: [], helperIds: [],
  startsAt: Date.now() - hour / 2, endsAt: Date.now() + 3 * hour, place: { words: '一车间', position: null }, speaker: { role: null, name: '' }, topics: [], placement: null,
})
export async function codeOfNew(officer: Signed): Promise<string> {
  const { codes } = await officer.call('session.create', card())
  return (codes as { code: string }[])[0]?.code ?? ''
}
/** A resident's phone: its own token, no registration. */
export async function device(port: number): Promise<(code: string) => Promise<void>> {
  const headers = { 'content-type': 'application/json', 'x-client': 'weapp' }
  const entered = JSON.parse(await send(port, 'POST', '/fn/account', JSON.stringify({ action: 'account.enterDevice', data: { device: randomBytes(16).toString('hex') }, v: 1 }), headers)) as { value: { token: string } }
  return async (code) => {
    const body = JSON.stringify({ action: 'session.checkIn', data: { code, claimedAt: Date.now(), entry: 'camera', position: null }, v: 1 })
    const answer = await send(port, 'POST', '/fn/session', body, { ...headers, authorization: `Bearer ${entered.value.token}` })
    if (!answer.includes('"accepted"')) throw new Error(`not accepted: ${answer.slice(0, 200)}`)
  }
}

/** @param extra milliseconds put at every flush of all three */
async function against(extra: string, rounds: number, sessions: number, warm: number): Promise<Figure[]> {
  const [each, group, served] = [await start('limit', newFolder(), 'each', extra), await start('limit', newFolder(), 'group', extra), await start('officeChild', newFolder(), extra, 'no-courier')]
  const officer = await signIn(served.port, 'p-safety')
  const phones = await Promise.all(Array.from({ length: devices }, () => device(served.port)))
  const hall = async (sessions: number): Promise<number> => {
    const codes = await Promise.all(Array.from({ length: sessions }, () => codeOfNew(officer)))
    return (await byWorkers(workers, sessions * devices, async (index) => { await phones[index % devices]?.(codes[Math.floor(index / devices)] ?? '') })).perSecond
  }
  const bare = (port: number) => async () => (await byWorkers(workers, sessions * devices, async () => { await send(port, 'POST', '/report', JSON.stringify({ id: `row-${String((made += 1))}`, code: '0123456789ABC', claimedAt: Date.now(), entry: 'camera', position: null, personId: 'a person of the bench', source: 'self' })) })).perSecond
  await hall(Math.ceil(warm / devices))
  const measured = await interleave([
    { name: 'limit', run: bare(each.port) },
    { name: 'group', run: bare(group.port) },
    { name: 'office', run: () => hall(sessions) },
  ], rounds)
  for (const server of [each, group, served]) await server.stop()
  const seen = `limit ${middle(measured, 'limit').toFixed(0)}/s, with group commit ${middle(measured, 'group').toFixed(0)}/s, office ${middle(measured, 'office').toFixed(0)}/s`
  const flush = extra === '0' ? '' : `, a wait of ${extra} ms put at every flush`
  const [grouped, alone] = [ratioOf(measured, 'office', 'group'), ratioOf(measured, 'office', 'limit')]
  const what = 'check-in through the whole door, counted in its commit'
  if (extra !== '0') return [
    { id: 'P4', ...alone, what: `${what} / bare insert without group commit${flush}`, seen, must: { atLeast: 8 } },
    { id: 'P4 group', ...grouped, what: `the same / bare insert with group commit${flush}`, seen: '' },
  ]
  return [
    { id: 'P1', ...grouped, what: `${what} / bare insert with group commit`, seen, must: { atLeast: 0.25 }, aim: { atLeast: 0.45 } },
    { id: 'P2', ...alone, what: 'the same / bare insert without group commit', seen: '', must: { atLeast: 0.5 }, aim: { atLeast: 1 } },
  ]
}

export async function checkIn(quick: boolean): Promise<Figure[]> {
  const warm = quick ? 200 : warming
  return [...(await against('0', quick ? 3 : 7, quick ? 3 : 8, warm)), ...(await against('2', quick ? 3 : 5, quick ? 2 : 5, warm))]
}
