/** T-13: before an attempt has ended nobody is told a key, an explanation or a clause, by no schema and in no reply. */
import { actions, type ActionName } from '@shared/contract/actions'
import { policy, type Rule } from '@shared/domain/policy'
import { openCounty, type County } from '../hazard/county'
import { knocks, type Knocks } from '../door/knocks'
import { newToken } from '../door/newcomers'
import { fillBank, keysOf, opened } from './quizzes'

let county: County
let door: Knocks
beforeAll(async () => {
  county = await openCounty()
  door = knocks(county.office)
  await fillBank(county, 20)
})
afterAll(() => county.close())

const telling = ['key', 'explanation', 'clause', 'right', 'answer', 'checkedOn', 'points', 'ref', 'seed', 'order']
interface Shaped { readonly _zod: { readonly def: Readonly<Record<string, unknown>> } }
const isSchema = (value: unknown): value is Shaped => typeof value === 'object' && value !== null && '_zod' in value
/** Every name a schema can say, however deep. */
function namesIn(schema: unknown, seen = new Set<unknown>()): string[] {
  if (!isSchema(schema) || seen.has(schema)) return []
  seen.add(schema)
  return Object.entries(schema._zod.def).flatMap(([part, value]) => {
    if (part === 'shape') return Object.entries(value as object).flatMap(([name, inner]) => [name, ...namesIn(inner, seen)])
    return Array.isArray(value) ? value.flatMap((inner) => namesIn(inner, seen)) : namesIn(value, seen)
  })
}
/** What may be asked while a paper is under way, and tells nothing of it. */
const before: readonly ActionName[] = ['quiz.home', 'quiz.read', 'quiz.start', 'quiz.answer', 'quiz.mine']
/** Tell keys after the end, or of what was missed in attempts that have ended. */
const after: readonly ActionName[] = ['quiz.finish', 'quiz.result', 'quiz.wrong', 'quiz.practised']

test.each(before)('%s has no field for it', (action) => {
  const names = namesIn(actions[action].output)
  expect(names.length).toBeGreaterThan(3)
  // `points` of a card are what a kind of question is worth.
  expect(names.filter((name) => telling.includes(name) && name !== 'points')).toEqual([])
})
test('nothing else that players may ask has one; what tells keys besides comes after the end or is for officers', () => {
  const rule = (action: ActionName): Rule => policy[actions[action].policy]
  const players = (Object.keys(actions) as ActionName[]).filter((action) => ['quiz', 'bank'].includes(actions[action].door) && (rule(action) === 'signedIn' || rule(action) === 'anyone'))
  expect(players).toEqual(expect.arrayContaining([...before]))
  for (const action of players.filter((one) => !before.includes(one) && !after.includes(one))) expect({ action, names: namesIn(actions[action].output).filter((name) => ['key', 'explanation', 'clause', 'checkedOn', 'ref', 'order'].includes(name)) }).toEqual({ action, names: [] })
})

test('every reply on the way to the end, walked: nothing of the bank but what is asked; after it each answer has its clause', async () => {
  const quiz = await opened(county, { fairness: { secondsEach: 0, startsPerNetwork: 0 } })
  const token = await newToken(county.office, 'employee')
  const heard: string[] = []
  const ask = async <A extends ActionName>(action: A, data: object) => {
    const { reply } = await door.say('quiz', { action, data, v: 1 }, token)
    heard.push(JSON.stringify(reply))
    return reply.ok ? (reply.value as never) : undefined
  }
  await ask('quiz.home', {})
  await ask('quiz.read', { competition: quiz })
  const paper: { attempt: string; questions: { options: string[] }[] } = (await ask('quiz.start', { competition: quiz, elder: false }))!
  await ask('quiz.result', { attempt: paper.attempt })
  const keys = await keysOf(county, paper.attempt)
  for (const place of [0, 1, 2, 3, 4]) {
    await ask('quiz.answer', { attempt: paper.attempt, place, chosen: keys[place]!, claimedAt: county.clock.now() })
    await ask('quiz.start', { competition: quiz, elder: false })
    await ask('quiz.wrong', {})
    await ask('quiz.mine', {})
  }
  // The questions it is about, asked of the bank by somebody without a post, and as a practice of what was never missed.
  const refs = (await county.office.store.get('quizAttempt', paper.attempt))!.paper.map(({ ref }) => ref)
  for (const ref of refs) {
    await ask('quiz.question', { id: ref.split('@')[0] })
    await ask('quiz.practised', { practice: 'practice-0001', answers: [{ ref, chosen: [0] }] })
  }
  expect(heard).toHaveLength(4 + 20 + 10)
  for (const text of heard) {
    expect(text).not.toMatch(/机密|"(?:key|explanation|clause|right|ref|seed|order|checkedOn)"/)
    for (const ref of refs) expect(text).not.toContain(ref.split('@')[0])
  }
  await ask('quiz.finish', { attempt: paper.attempt, answers: [] })
  expect(heard.at(-1)).toContain('机密解析')
  expect(heard.at(-1)).toContain('机密依据')
})
