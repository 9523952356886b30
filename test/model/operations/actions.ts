/** What each action costs the database, counted at the doors. To add an action, add a line. */
import { sampleCaller } from '@office/local/sample/caller'
import { createSession } from '@office/usecases/session/createSession'
import { june, report } from '../../cloudfunctions/hazard/county'
import { planned } from '../../cloudfunctions/session/sessions'
import { fillBank, opened, start } from '../../cloudfunctions/quiz/quizzes'
import type { Operation } from './counted'
import { how } from './counted'
import type { CountingOffice } from './office'
import { countingOffice } from './office'

interface Line {
  readonly name: string
  readonly by: string
  /** Somebody who uses the same instance before him: what is fetched once for everybody is there then. */
  readonly before: string
  readonly as?: string
  /** The input of the first and of the second time. */
  readonly data: (made: Made, time: 0 | 1) => unknown
}
/** What is there before anybody asks. */
interface Made {
  /** Codes of two sessions that have begun. */
  readonly codes: readonly [string, string]
  /** Two competitions that are open, and his papers in them. */
  readonly quizzes: readonly [string, string]
  readonly papers: readonly [string, string]
}
let taps = 0
export const lines: readonly Line[] = [
  { name: 'session.checkIn', by: 'p-welder', before: 'p-head', data: ({ codes }, time) => ({ code: codes[time], claimedAt: june, entry: 'camera', position: null }) },
  { name: 'quiz.start', by: 'p-welder', before: 'p-head', data: ({ quizzes }, time) => ({ competition: quizzes[time], elder: false }) },
  { name: 'quiz.answer', by: 'p-welder', before: 'p-welder', data: ({ papers }, time) => ({ attempt: papers[time], place: 0, chosen: [(taps += 1) > 2 ? 1 : 0], claimedAt: june }) },
  { name: 'account.me', by: 'p-welder', before: 'p-head', data: () => ({}) },
  { name: 'hazard.submit', by: 'p-welder', before: 'p-head', as: 'e-hongyuan', data: () => report() },
  { name: 'board.hazardBars', by: 'p-clerk', before: 'p-leader', as: 'office', data: () => ({ by: 'category' }) },
]

export interface Cost {
  readonly name: string
  /** On an instance that knows the person already, all operations and the writes among them. */
  readonly warm: number
  readonly writes: number
  /** The first time an instance sees this person: his login, person, posts and units are looked up. */
  readonly cold: number
  readonly operations: readonly Operation[]
}

export async function costs(): Promise<readonly Cost[]> {
  const office = await countingOffice()
  for (const person of new Set(lines.flatMap(({ by, before }) => [by, before]))) await office.bind(person)
  await office.during((there) => fillBank({ office: there }, 12))
  const all: Cost[] = []
  for (const line of lines) all.push(await costOf(office, line))
  return all
}

async function costOf(office: CountingOffice, { name, by, before, as, data }: Line): Promise<Cost> {
  const made: Made = {
    codes: [await codeOfSession(office), await codeOfSession(office)],
    quizzes: [await openQuiz(office), await openQuiz(office)],
    papers: [await paperOf(office, by), await paperOf(office, by)],
  }
  const asked = (person: string, time: 0 | 1) => office.ask(person, name, data(made, time), as)
  office.newInstance()
  await asked(before, 0)
  await asked(before, 1)
  const cold = await asked(by, 0)
  const warm = await asked(by, 1)
  return { name, warm: warm.length, writes: how(warm, 'write'), cold: cold.length, operations: warm }
}

async function codeOfSession(office: CountingOffice): Promise<string> {
  let code: string | undefined
  await office.during(async (there) => { code = (await createSession(there, sampleCaller('p-safety'), planned())).codes[0]?.code })
  if (code === undefined) throw new Error('the session has no code')
  return code
}

async function openQuiz(office: CountingOffice): Promise<string> {
  let id = ''
  await office.during(async (there) => { id = await opened({ office: there }) })
  return id
}
async function paperOf(office: CountingOffice, by: string): Promise<string> {
  const quiz = await openQuiz(office)
  let attempt = ''
  await office.during(async (there) => { ({ attempt } = await start({ office: there }, sampleCaller(by), quiz)) })
  return attempt
}
