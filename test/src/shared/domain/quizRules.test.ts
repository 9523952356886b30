/** Scoring, tries and time, fairness: the rules that decide what an attempt is worth, whenever it is asked. */
import fc from 'fast-check'
import { civilDay, instantOf } from '@shared/domain/calendar'
import { partialRules, type PartialRule, type Scoring } from '@shared/domain/quizCompetition'
import { holdReason, isOverNetwork, networkOf, standingOf } from '@shared/domain/quizFairness'
import { grade, isRight, tenthsFor, type Marked } from '@shared/domain/quizScoring'
import { attemptId, endOf, isOver, noTries, oneMore, personOfAttempt, timeLeft, triesLeft, type TriesUsed } from '@shared/domain/quizTries'

const scoring: fc.Arbitrary<Scoring> = fc.record({ single: fc.nat(20), multiple: fc.nat(20), trueFalse: fc.nat(20), partial: fc.constantFrom(...(Object.keys(partialRules) as PartialRule[])), passAt: fc.nat(100) })
const marked: fc.Arbitrary<Marked> = fc.oneof(
  fc.record({ kind: fc.constantFrom('single' as const, 'picture' as const, 'case' as const), key: fc.nat(3).map((n) => [n]) }),
  fc.record({ kind: fc.constantFrom('multiple' as const, 'case' as const), key: fc.subarray([0, 1, 2, 3], { minLength: 2 }) }),
  fc.record({ kind: fc.constant('trueFalse' as const), key: fc.nat(1).map((n) => [n]) }),
)
const chosen = fc.subarray([0, 1, 2, 3])

describe('scoring', () => {
  test('nobody passes a paper that is worth nothing', () => {
    expect(grade([{ kind: 'single', key: [0] }], [[0]], { single: 0, multiple: 5, trueFalse: 5, partial: 'none', passAt: 60 })).toMatchObject({ score: 0, full: 0, passed: false })
  })
  const full: Scoring = { single: 5, multiple: 10, trueFalse: 4, partial: 'none', passAt: 60 }
  test.each([
    ['单选 right', { kind: 'single', key: [2] }, [2], 'none', 50],
    ['单选 wrong', { kind: 'single', key: [2] }, [1], 'half', 0],
    ['判断 right', { kind: 'trueFalse', key: [1] }, [1], 'none', 40],
    ['多选 whole', { kind: 'multiple', key: [0, 1, 3] }, [3, 0, 1], 'none', 100],
    ['多选 some, nothing for it', { kind: 'multiple', key: [0, 1, 3] }, [0, 1], 'none', 0],
    ['多选 some, half', { kind: 'multiple', key: [0, 1, 3] }, [0, 1], 'half', 50],
    ['多选 some, by share', { kind: 'multiple', key: [0, 1, 3] }, [0, 1], 'share', 66],
    ['多选 with a wrong one', { kind: 'multiple', key: [0, 1, 3] }, [0, 2], 'share', 0],
    ['多选 nothing', { kind: 'multiple', key: [0, 1, 3] }, [], 'half', 0],
    ['案例 with two answers counts as 多选', { kind: 'case', key: [0, 1] }, [0], 'half', 50],
    ['案例 with one answer counts as 单选', { kind: 'case', key: [0] }, [0], 'none', 50],
  ] as const)('%s', (_, question, options, partial, tenths) => { expect(tenthsFor(question, options, { ...full, partial })).toBe(tenths) })

  test('between nothing and the full points; the full points for the key alone, in any order', () => {
    fc.assert(fc.property(marked, chosen, scoring, (question, options, rule) => {
      const won = tenthsFor(question, options, rule)
      const all = tenthsFor(question, [...question.key].reverse(), rule)
      expect(won).toBeGreaterThanOrEqual(0)
      expect(won).toBeLessThanOrEqual(all)
      if (isRight(question, options)) expect(won).toBe(all)
      else if (all > 1) expect(won).toBeLessThan(all)
      if (options.some((option) => !question.key.includes(option))) expect(won).toBe(0)
    }))
  })
  test('one more right option never costs, one more wrong one never helps', () => {
    fc.assert(fc.property(marked, chosen, fc.nat(3), scoring, (question, options, more, rule) => {
      fc.pre(!options.includes(more))
      const before = tenthsFor(question, options, rule)
      const after = tenthsFor(question, [...options, more], rule)
      if (question.key.includes(more) && options.every((option) => question.key.includes(option))) expect(after).toBeGreaterThanOrEqual(before)
      if (!question.key.includes(more)) expect(after).toBeLessThanOrEqual(before)
    }))
  })
  test('a paper is the sum of its questions, in whole tenths, and passes from its mark on', () => {
    fc.assert(fc.property(fc.array(fc.record({ question: marked, options: chosen }), { minLength: 1, maxLength: 20 }), scoring, (answers, rule) => {
      const graded = grade(answers.map(({ question }) => question), answers.map(({ options }) => options), rule)
      expect(Math.round(graded.score * 10)).toBe(answers.reduce((sum, { question, options }) => sum + tenthsFor(question, options, rule), 0))
      expect(graded.passed).toBe(graded.full > 0 && Math.round(graded.score * 10) * 100 >= Math.round(graded.full * 10) * rule.passAt)
      expect(graded.right).toEqual(answers.map(({ question, options }) => isRight(question, options)))
    }))
  })
})

describe('tries', () => {
  const day = 86_400_000
  const june = instantOf('2027-06-01')
  test('whatever the times of the starts: a day never more than set, in all never more than set, and no more is left than can be used', () => {
    fc.assert(fc.property(fc.record({ aDay: fc.integer({ min: 1, max: 4 }), inAll: fc.integer({ min: 1, max: 9 }) }), fc.array(fc.nat(3 * 24 * 60), { maxLength: 60 }), (tries, minutes) => {
      let used: TriesUsed = noTries
      const began = new Map<string, number>()
      for (const at of minutes.sort((one, other) => one - other).map((minute) => june + minute * 60_000)) {
        const left = triesLeft(tries, used, at)
        expect(left.today).toBe(Math.min(tries.inAll - [...began.values()].reduce((sum, one) => sum + one, 0), Math.max(0, tries.aDay - (began.get(civilDay(at)) ?? 0))))
        if (left.today === 0) continue
        used = oneMore(used, at)
        began.set(civilDay(at), (began.get(civilDay(at)) ?? 0) + 1)
        expect(used).toMatchObject({ day: civilDay(at), today: began.get(civilDay(at)) })
      }
      expect(Math.max(0, ...began.values())).toBeLessThanOrEqual(tries.aDay)
      expect([...began.values()].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(tries.inAll)
    }))
  })
  test('the last millisecond before midnight +08:00 is today, the next is tomorrow', () => {
    const used = oneMore(oneMore(noTries, june + day - 1), june + day - 1)
    expect(triesLeft({ aDay: 2, inAll: 9 }, used, june + day - 1)).toEqual({ today: 0, inAll: 7 })
    expect(triesLeft({ aDay: 2, inAll: 9 }, used, june + day)).toEqual({ today: 2, inAll: 7 })
  })
  test('an attempt’s id says competition, person, day and number, and whose it is', () => {
    const used = oneMore(noTries, june)
    expect(attemptId('quiz-0001', 'p-welder', used)).toBe('quiz-0001:p-welder:2027-06-01:1')
    expect(personOfAttempt('quiz-0001:p-welder:2027-06-01:1')).toBe('p-welder')
    for (const other of ['', 'p-welder', 'quiz-0001:p-welder', 'a:b:c:d', 'quiz:p:2027-06-01:x']) expect(personOfAttempt(other)).toBe('')
  })
  test('at every moment: what is left, and over only once nothing is', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 180 }), fc.boolean(), fc.nat(6 * 3_600_000), (minutes, elder, after) => {
      const endsAt = endOf(june, minutes, elder)
      expect(endsAt - june).toBe(minutes * 60_000 * (elder ? 1.5 : 1))
      expect(timeLeft(endsAt, june + after)).toBe(Math.max(0, endsAt - june - after))
      if (timeLeft(endsAt, june + after) > 0) expect(isOver(endsAt, june + after)).toBe(false)
    }))
  })
})

describe('fairness', () => {
  test('faster than reading is held; a network above its cap is held; nothing answered counts nowhere; practice is never held', () => {
    const rule = { secondsEach: 3, startsPerNetwork: 100 }
    expect(holdReason(rule, { answered: 5, took: 14_999, overNetwork: false })).toBe('tooFast')
    expect(holdReason(rule, { answered: 5, took: 15_000, overNetwork: false })).toBeUndefined()
    expect(holdReason(rule, { answered: 5, took: 15_000, overNetwork: true })).toBe('network')
    expect([99, 100].map((before) => isOverNetwork(rule, before))).toEqual([false, true])
    expect(isOverNetwork({ ...rule, startsPerNetwork: 0 }, 1_000_000)).toBe(false)
    expect(standingOf('contest', 0, 'tooFast')).toBe('empty')
    expect(standingOf('contest', 3, 'tooFast')).toBe('held')
    expect(standingOf('practice', 3, undefined)).toBe('practice')
  })
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['', ''],
  ])('the network of %s is %s', (address, network) => { expect(networkOf(address)).toBe(network) })
})
