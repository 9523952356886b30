/** Taps that a killed app has left go out with the next start: each person's own, in order, until the office has them or they have no paper any more. */
import type { ActionName, Input } from '@shared/contract/actions'
import type { ProblemCode } from '@shared/contract/problems'
import { ownProblem, ProblemError } from '@/api/problem'
import { leftTaps, tapsRoom, type Taps } from '@/outbox/keptTaps'
import type { Ports } from '@/outbox/ports'

const mine = 'june-contest:p-welder:2027-06-16:1'
const theirs = 'june-contest:p-head:2027-06-16:1'
const taps: Taps = { 0: { chosen: [1], claimedAt: 10, saved: true }, 2: { chosen: [0], claimedAt: 30, saved: false }, 1: { chosen: [2, 3], claimedAt: 20, saved: false } }

function phone(kept: Readonly<Record<string, unknown>>) {
  const shelf = new Map(Object.entries(kept))
  const sent: Input<'quiz.answer'>[] = []
  const world: { fails: ProblemCode | undefined; me: string | undefined; over?: boolean } = { fails: undefined, me: 'p-welder' }
  const ports: Pick<Ports, 'records' | 'as' | 'call'> = {
    records: { get: (key) => Promise.resolve(shelf.get(key)), keys: (room) => Promise.resolve([...shelf.keys()].filter((key) => key.startsWith(room))), set: () => Promise.reject(new Error('nothing is written')), change: () => Promise.reject(new Error('nothing is changed')), remove: () => Promise.reject(new Error('nothing is removed')) },
    as: () => 'e-hongyuan',
    call: (async (action: ActionName, data: Input<'quiz.answer'>) => {
      if (world.over && action === 'quiz.answer') throw new ProblemError({ code: 'quiz_time_over', kind: 'stale', say: '', trace: '' })
      if (world.fails) throw new ProblemError(ownProblem(world.fails as 'offline'))
      sent.push(data)
    }) as unknown as Ports['call'],
  }
  return { sent, world, send: leftTaps(ports, () => world.me) }
}
const room = (attempt: string) => tapsRoom + attempt

test('what was not acknowledged goes out once, in the order it was tapped; another person’s stays', async () => {
  const { sent, send, world } = phone({ [room(mine)]: { taps, ahead: 0, at: 2 }, [room(theirs)]: { taps, ahead: 0, at: 2 } })
  await send()
  const asSent = (attempt: string) => [{ attempt, place: 1, chosen: [2, 3], claimedAt: 20 }, { attempt, place: 2, chosen: [0], claimedAt: 30 }]
  expect(sent).toEqual(asSent(mine))
  await send()
  expect(sent).toHaveLength(2)
  world.me = 'p-head'
  await send()
  expect(sent.slice(2)).toEqual(asSent(theirs))
})
test('the time was over: they go with the finish, and the office keeps them as late ones', async () => {
  const { sent, send, world } = phone({ [room(mine)]: { taps, ahead: 0, at: 2 } })
  world.over = true
  await send()
  expect(sent).toEqual([{ attempt: mine, answers: [{ place: 1, chosen: [2, 3], claimedAt: 20 }, { place: 2, chosen: [0], claimedAt: 30 }] }])
})
test('without network, or before it is known who is here, it waits; what the office will not have is left to its own page', async () => {
  const { sent, send, world } = phone({ [room(mine)]: { taps, ahead: 0, at: 2 } })
  world.me = undefined
  await send()
  world.me = 'p-welder'
  world.fails = 'offline'
  await send()
  expect(sent).toEqual([])
  world.fails = undefined
  await send()
  expect(sent).toHaveLength(2)
  const late = phone({ [room(mine)]: { taps, ahead: 0, at: 2 } })
  late.world.fails = 'not_found'
  await late.send()
  late.world.fails = undefined
  await late.send()
  expect(late.sent).toEqual([])
})
