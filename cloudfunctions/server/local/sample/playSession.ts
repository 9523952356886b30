/** Plays one session of the sample: planned the day before, run and ended by the people who do it, by use-case calls alone. */
import { withToken } from '@shared/domain/checkInCode'
import { addCode } from '../../usecases/session/addCode'
import { checkIn } from '../../usecases/session/checkIn'
import { countHeads } from '../../usecases/session/countHeads'
import { createSession } from '../../usecases/session/createSession'
import { moveSession } from '../../usecases/session/moveSession'
import { saveRoll } from '../../usecases/session/saveRoll'
import { signInOthers } from '../../usecases/session/signInOthers'
import { sampleCaller } from './caller'
import type { Stage } from './playCase'
import { playQuestion } from './playQuestion'
import type { SampleSession } from './sessions'

const hour = 3_600_000
const minute = 60_000
const day = 24 * hour
const empty = { title: '', venue: 'enterprise', scenario: null, jointIds: [], groups: [], stands: [], helperIds: [], place: { words: '', position: null }, speaker: { role: null, name: '' }, topics: [], placement: null } as const
const cardOf = (one: SampleSession, startsAt: number) => ({ ...empty, jointIds: [], groups: [], stands: [], helperIds: [], topics: [], startsAt, endsAt: startsAt + one.length * hour, ...one.card })

/** Each step is one that may be made again: a start that was killed goes on. */
export async function playSession(stage: Stage, one: SampleSession): Promise<void> {
  const { office } = stage
  const by = sampleCaller(one.by)
  const startsAt = stage.base + one.day * day + one.hour * hour
  stage.set(Math.min(startsAt - 18 * hour, stage.base + 6.5 * day))
  const { codes, summary } = await createSession(office, by, { id: one.id, ...cardOf(one, startsAt) })
  for (const [group, names] of Object.entries(one.rolls ?? {})) await saveRoll(office, by, { id: one.id, group, people: names.map((name) => ({ name, another: 0 })) })
  for (const question of one.questions ?? []) await playQuestion(office, by, one.id, question)
  if (!one.ends || summary.state === 'closed') return
  stage.set(startsAt + 5 * minute)
  if (one.came) await signInOthers(office, by, { id: one.id, source: 'staff', people: one.came.map((name) => ({ who: { name, another: 0 }, claimedAt: startsAt + 5 * minute })) })
  const code = codes[0]?.code ?? ''
  for (const personId of one.scan ?? []) await checkIn(office, sampleCaller(personId), { code, claimedAt: startsAt + 5 * minute, entry: 'camera', position: null })
  if (one.forwarded !== undefined) {
    const screen = await addCode(office, by, { id: one.id, stand: null, rotating: true })
    await checkIn(office, sampleCaller(one.forwarded), { code: withToken(screen.code, '00000000'), claimedAt: startsAt + 5 * minute, entry: 'album', position: null })
  }
  if (one.heads !== undefined) await countHeads(office, by, { id: one.id, batch: `${one.id}-heads`, what: 'attend', source: 'heads', stand: null, amount: one.heads, ground: '', since: startsAt, claimedAt: startsAt + 5 * minute })
  stage.set(startsAt + one.length * hour)
  const version = (await office.store.get('session', one.id))?.version ?? 1
  await moveSession(office, by, { move: 'close', id: one.id, version, assessment: one.assessment ?? null })
}
