import { openSender, type Sender } from '@/quiz/paper/sender'
import { unsent } from '@/outbox/keptTaps'
import { acknowledged, leftWords, lying, merged, openPlaces, placesWords, resumeAt, toggled } from '@/quiz/paper/sheet'
import type { KeptTaps } from '@/quiz/keptPapers'
import { at, attempt, QuizOffice } from './papers'

const settle = async () => { for (let turn = 0; turn < 40; turn += 1) await Promise.resolve() }

/** A phone whose clock is `slow` ms behind the office's, with a shelf that outlives the app. */
function phone(office: QuizOffice, slow = 0, shelf: { kept?: KeptTaps; full?: boolean } = {}) {
  let due: (() => void) | undefined
  const open = (): Sender => {
    const taps = merged(office.paper, shelf.kept?.taps)
    return openSender(attempt, { taps, ahead: office.now - (office.now - slow), at: resumeAt(taps, 3) }, {
      now: () => office.now - slow,
      after: (_ms, call) => { due = call; return () => { due = undefined } },
      answer: async (input) => (await office.call('quiz.answer', input as never)) as never,
      late: (answers) => office.call('quiz.finish', { attempt, answers } as never),
      keep: async (kept) => { if (shelf.full) return false; shelf.kept = kept; return true },
    })
  }
  return { open, shelf, wake: async () => { due?.(); await settle() } }
}

describe('the answers of a paper on their way (J12)', () => {
  test('a tap is on the phone before it leaves, and saved once the office says so', async () => {
    const office = new QuizOffice()
    office.online = false
    const { open, shelf, wake } = phone(office)
    const sender = open()
    sender.tap(0, [1])
    await settle()
    expect(shelf.kept?.taps[0]).toMatchObject({ chosen: [1], saved: false })
    expect(sender.state()).toMatchObject({ cut: true, full: false })
    office.online = true
    await wake()
    expect(office.paper.answers[0]).toEqual([1])
    expect(sender.state()).toMatchObject({ cut: false })
    expect(unsent(sender.state().taps)).toEqual([])
  })
  test('killed without network: the two answers are still there, and it goes on at question 3', async () => {
    const office = new QuizOffice()
    office.online = false
    const { open, wake } = phone(office)
    const first = open()
    first.tap(0, [0])
    first.tap(1, [0, 2])
    await settle()
    const again = open()
    expect(again.state().at).toBe(2)
    expect([again.state().taps[0]?.chosen, again.state().taps[1]?.chosen]).toEqual([[0], [0, 2]])
    office.online = true
    void again.send()
    await wake()
    expect(office.paper.answers).toEqual([[0], [0, 2], null])
  })
  test('an answer whose reply is lost is sent again and is one answer', async () => {
    const office = new QuizOffice()
    const { open, wake } = phone(office)
    const sender = open()
    office.losesNext = true
    sender.tap(0, [2])
    await settle()
    expect(sender.state().cut).toBe(true)
    await wake()
    expect(sender.state().taps[0]).toMatchObject({ chosen: [2], saved: true })
    expect(office.calls).toEqual(['quiz.answer', 'quiz.answer'])
  })
  test('changed while it is on its way: the later tap holds, however slow the first was', async () => {
    const office = new QuizOffice()
    const { open } = phone(office)
    const sender = open()
    sender.tap(0, [0])
    sender.tap(0, [1])
    await settle()
    expect(office.paper.answers[0]).toEqual([1])
    expect(sender.state().taps[0]).toMatchObject({ chosen: [1], saved: true })
  })
  test('taps carry the office’s time, whatever the phone’s clock says', async () => {
    const office = new QuizOffice()
    const sender = phone(office, 3 * 3_600_000).open()
    sender.tap(2, [1])
    await settle()
    expect(office.claimed[2]).toBe(at)
  })
  test('the time is over: no more is sent, and the page is told', async () => {
    const office = new QuizOffice()
    const sender = phone(office).open()
    office.now += 6 * 60_000
    sender.tap(0, [0])
    await settle()
    expect(sender.state().ended).toBe(true)
    expect(office.paper.answers[0]).toBeNull()
  })
  test('an answer the office cannot read does not stand before the others', async () => {
    const office = new QuizOffice()
    const say = office.call
    Object.assign(office, { call: async (action: string, data: { place: number }) => {
      if (data.place === 0) { const { ProblemError } = await import('@/api/problem'); throw new ProblemError({ code: 'quiz_place', kind: 'fix', say: '没有这道题', trace: '' }) }
      return say(action, data as never)
    } })
    const sender = phone(office).open()
    sender.tap(0, [7])
    sender.tap(1, [1])
    await settle()
    expect(office.paper.answers).toEqual([null, [1], null])
    expect(sender.state().taps[0]).toBeUndefined()
  })
  test('a full phone is told, and the answer still goes out', async () => {
    const office = new QuizOffice()
    const sender = phone(office, 0, { full: true }).open()
    sender.tap(0, [3])
    await settle()
    expect(sender.state().full).toBe(true)
    expect(office.paper.answers[0]).toEqual([3])
  })
  test('nobody looks any more: what waits goes out all the same', async () => {
    const office = new QuizOffice()
    office.online = false
    const { open, wake } = phone(office)
    const sender = open()
    const drawn = jest.fn()
    const leave = sender.listen(drawn)
    sender.tap(0, [1])
    await settle()
    leave()
    drawn.mockClear()
    office.online = true
    await wake()
    expect(office.paper.answers[0]).toEqual([1])
    expect(drawn).not.toHaveBeenCalled()
  })
})

describe('the sheet', () => {
  test('one option, or several in order; a second tap takes one of several back', () => {
    expect([toggled([], 2, false), toggled([2], 1, false), toggled([2], 0, true), toggled([0, 2], 2, true)]).toEqual([[2], [1], [0, 2], [0]])
  })
  test('what the phone has not sent lies over what the office has, and nothing else does', () => {
    const kept = { 0: { chosen: [1], claimedAt: 5, saved: false }, 1: { chosen: [9], claimedAt: 5, saved: true }, 8: { chosen: [0], claimedAt: 5, saved: false } }
    expect(merged({ answers: [[0], [2], null] }, kept)).toEqual({ 0: { chosen: [1], claimedAt: 5, saved: false }, 1: { chosen: [2], claimedAt: 0, saved: true } })
  })
  test('without the office, what it had saved is known from the phone', () => {
    expect(lying({ answers: [null, null, null] }, { 1: { chosen: [2], claimedAt: 3, saved: true } })).toEqual({ 1: { chosen: [2], claimedAt: 3, saved: true } })
  })
  test('an answer taken back is open again; one goes on at the first open question, or the last', () => {
    const taps = { 0: { chosen: [], claimedAt: 1, saved: true }, 1: { chosen: [0], claimedAt: 1, saved: true }, 2: { chosen: [0], claimedAt: 1, saved: true } }
    expect([openPlaces(taps, 3), resumeAt(taps, 3), resumeAt({ ...taps, 0: { ...taps[1] } }, 3)]).toEqual([[0], 0, 2])
    expect([resumeAt({}, 3, 2), resumeAt(taps, 3, 1)]).toEqual([2, 0])
  })
  test('the office’s word comes too late for a newer tap', () => {
    const taps = { 0: { chosen: [1], claimedAt: 9, saved: false } }
    expect(acknowledged(taps, { place: 0, chosen: [0], claimedAt: 4 }, [0])).toBe(taps)
  })
  test('time and places as people say them', () => {
    expect([leftWords(245_000), leftWords(244_001), leftWords(3_845_000), leftWords(-5)]).toEqual(['4:05', '4:05', '1:04:05', '0:00'])
    expect([placesWords([2, 4]), placesWords([0, 1, 2, 3, 4, 5, 6])]).toEqual(['第 3、5 题', '第 1、2、3、4、5、6 等 7 题'])
  })
})
