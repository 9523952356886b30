/** Certificates in the office: who may have one, the same each time, void when the paper counts no more, and nothing to learn a name from (T-02 T-12 T-13). */
import { maskedName } from '@shared/domain/quizCertificate'
import type { Caller } from '@office/ports/caller'
import { limits } from '@office/door/limits'
import { codeOfCertificate } from '@office/records/certificates'
import { eraseIdentity } from '@office/records/erasure'
import { checkCertificate } from '@office/usecases/quiz/checkCertificate'
import { decideHeldAttempts } from '@office/usecases/quiz/decideHeldAttempts'
import { giveCertificate } from '@office/usecases/quiz/giveCertificate'
import { saveCompetition } from '@office/usecases/quiz/saveCompetition'
import { as, refusal, type County } from '../hazard/county'
import { knocks } from '../door/knocks'
import { resident } from '../session/sessions'
import { card, opened, play, quizCounty, start, type Card } from './quizzes'

let county: County
beforeEach(async () => { county = await quizCounty(12) })
afterEach(() => county.close())

const passed = async (who: Caller, change: Partial<Card> = {}) => play(county, who, await opened(county, change))
const given = (who: Caller, attempt: string) => giveCertificate(county.office, who, { attempt })
const checked = (code: string) => checkCertificate(county.office, { ...resident(0), personId: '', kind: 'nobody' }, { code })
const stored = async () => JSON.stringify(await county.office.store.get('quizCertificate', codeOfCertificate(county.office, await lastOf())))
let last = ''
const lastOf = async () => last

test('a member’s certificate says his name to him and the first letter of it to who checks; asked twice it is the same; the stored one names nobody', async () => {
  const welder = as('p-welder')
  const quiz = await opened(county)
  last = await play(county, welder, quiz)
  const certificate = await given(welder, last)
  const name = (await county.office.store.get('person', 'p-welder'))!.name!
  expect(certificate).toMatchObject({ title: '安全知识竞赛', attained: '成绩合格', holder: name, path: `/s/${certificate.code}` })
  expect(certificate.owner).not.toBe('')
  expect(certificate.campaign).toMatch(/安全生产月/)
  // What it said stays, though the competition gets another name.
  const { version } = (await county.office.store.get('competition', quiz))!
  await saveCompetition(county.office, as('p-clerk'), { id: quiz, version, card: card({ title: '另一个名字' }) })
  expect(await given(welder, last)).toEqual(certificate)
  const { code: _code, path: _path, ...told } = certificate
  const answer = await checked(certificate.code)
  expect(answer).toEqual({ outcome: 'valid', ...told, holder: maskedName(name) })
  expect(JSON.stringify(answer)).not.toContain(name)
  expect(await stored()).not.toContain(name)
  // Another paper, another code; nobody else is given it.
  expect((await given(welder, await passed(welder))).code).not.toBe(certificate.code)
  expect(await refusal(given(as('p-head'), last))).toBe('not_found')
})

test('of a resident no name is known: 参与人, on the paper and for who checks', async () => {
  last = await passed(resident(7))
  const { code, holder } = await given(resident(7), last)
  expect(holder).toBe('参与人')
  expect(await checked(code)).toMatchObject({ outcome: 'valid', holder: '参与人' })
  expect(await stored()).not.toContain('参与人')
})

test('not passed, held, practised, not yet handed in: none; without a mark to reach it says 完成答题', async () => {
  const welder = as('p-welder')
  expect(await refusal(given(welder, await play(county, welder, await opened(county), 2)))).toBe('quiz_no_certificate')
  expect(await refusal(given(welder, await passed(welder, { fairness: { secondsEach: 60, startsPerNetwork: 0 } })))).toBe('quiz_no_certificate')
  expect(await refusal(given(welder, await passed(welder, { mode: 'practice' })))).toBe('quiz_no_certificate')
  expect(await refusal(given(welder, (await start(county, welder, await opened(county))).attempt))).toBe('quiz_running')
  const all = await opened(county, { scoring: { ...card().scoring, passAt: 0 } })
  expect(await given(welder, await play(county, welder, all, 1))).toMatchObject({ attained: '完成答题' })
  // Asked for none, there is none to check: the code of a paper is no certificate by itself.
  expect(await checked(codeOfCertificate(county.office, await passed(welder)))).toEqual({ outcome: 'unknown' })
})

test('a held paper has one once it is decided to count; whatever takes it out of the figures again makes the certificate void', async () => {
  const welder = as('p-welder')
  const quiz = await opened(county, { fairness: { secondsEach: 60, startsPerNetwork: 0 } })
  const attempt = await play(county, welder, quiz)
  await decideHeldAttempts(county.office, as('p-clerk'), { id: quiz, attempts: [attempt], verdict: 'count', ground: '问过本人' })
  const { code } = await given(welder, attempt)
  expect(await checked(code)).toMatchObject({ outcome: 'valid' })
  for (const standing of ['held', 'refused'] as const) {
    await county.office.store.transact(async (tx) => tx.put('quizAttempt', { ...(await tx.get('quizAttempt', attempt))!, standing }))
    const answer = await checked(code)
    expect(answer).toMatchObject({ outcome: 'void', title: '安全知识竞赛' })
    expect(answer).not.toHaveProperty('holder')
    expect(await refusal(given(welder, attempt))).toBe('quiz_certificate_void')
  }
})

test('T-38 after 注销 the certificate is still good, and nobody’s', async () => {
  const welder = as('p-welder')
  const { code } = await given(welder, await passed(welder))
  await eraseIdentity(county.office, 'p-welder')
  expect(await checked(code)).toMatchObject({ outcome: 'valid', holder: '参与人' })
})

test('T-12 one phone’s guesses slow that phone, and an address without sign-in; the hall behind it goes on, and what was checked here once is answered to all', async () => {
  const [first, second] = [await given(as('p-welder'), await passed(as('p-welder'))), await given(as('p-head'), await passed(as('p-head')))]
  const door = knocks({ ...county.office, desk: { ...county.office.desk, limits: limits() } })
  const hall = '198.51.100.9'
  let n = 0
  const said = async (token: string | null, code: string): Promise<string> => {
    const { reply } = await door.say('quiz', { action: 'quiz.checkCertificate', data: { code }, v: 1 }, token, hall)
    return reply.ok ? (reply.value as { outcome: string }).outcome : reply.problem.code
  }
  // A right check letter: each is a question to the store.
  const guess = (token: string | null) => said(token, codeOfCertificate(county.office, `guess ${String((n += 1))}`))
  const count = async (token: string | null, times: number) => {
    const outcomes: Record<string, number> = {}
    for (let time = 0; time < times; time += 1) { const outcome = await guess(token); outcomes[outcome] = (outcomes[outcome] ?? 0) + 1 }
    return outcomes
  }
  const phone = await door.device('guesser1')
  expect(await count(phone, 50)).toEqual({ unknown: 30, too_many: 20 })
  expect(await said(phone, first.code)).toBe('too_many')
  expect(await count(null, 300)).toEqual({ unknown: 270, too_many: 30 })
  expect(await said(null, first.code)).toBe('too_many')
  expect(await said(await door.device('honest1'), first.code)).toBe('valid')
  expect(await said(null, first.code)).toBe('valid')
  expect(await said(phone, first.code)).toBe('valid')
  expect(await said(await door.device('honest2'), second.code)).toBe('valid')
  // What cannot be a code is refused before anybody is looked up.
  expect(await said(await door.device('honest3'), '7K3M')).toBe('invalid_field')
})
