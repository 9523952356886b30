import fc from 'fast-check'
import {
  addSums, clauseTopic, difficultyAdvice, discriminationOf, discriminationWord, leastPapers, missedAtLeast, mostMissed, noSums, shareRight, sumsOfPaper, topicsOf, type QuestionSums,
} from '@shared/domain/quizAnalysis'

interface Graded { readonly points: number[]; readonly right: boolean[] }
const full = [20, 20, 20, 20, 20]
const paper: fc.Arbitrary<Graded> = fc.array(fc.constantFrom(0, 10, 20), { minLength: 5, maxLength: 5 }).map((points) => ({ points, right: points.map((one) => one === 20) }))
const counted = (papers: readonly Graded[]): readonly QuestionSums[] =>
  papers.reduce<readonly QuestionSums[]>((sums, { points, right }) => sumsOfPaper(points, full, right).map((one, n) => addSums(sums[n] ?? noSums, one)), full.map(() => noSums))

/** Pearson's r of two columns, by the book. */
function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length
  const [mx, my] = [mean(x), mean(y)]
  const sum = (part: (n: number) => number) => x.reduce((total, _, n) => total + part(n), 0)
  return sum((n) => (x[n]! - mx) * (y[n]! - my)) / Math.sqrt(sum((n) => (x[n]! - mx) ** 2) * sum((n) => (y[n]! - my) ** 2))
}

describe('what papers say about a question', () => {
  test('sums are the same in whatever order and in however many parts papers are counted', () => {
    fc.assert(fc.property(fc.array(paper, { maxLength: 60 }), fc.nat(60), (papers, cut) => {
      const apart = [counted(papers.slice(cut)), counted(papers.slice(0, cut))]
      expect(full.map((_, n) => addSums(apart[0]![n]!, apart[1]![n]!))).toEqual(counted(papers))
      expect(counted([...papers].reverse())).toEqual(counted(papers))
    }))
  })

  test('discrimination is the correlation of right or wrong with the rest of the paper', () => {
    fc.assert(fc.property(fc.array(paper, { minLength: leastPapers, maxLength: 90 }), (papers) => {
      const found = discriminationOf(counted(papers)[0]!)
      if (found === null) return
      const rest = papers.map(({ points }) => Math.round(((points[1]! + points[2]! + points[3]! + points[4]!) * 1000) / 80))
      expect(found).toBeCloseTo(correlation(papers.map(({ right }) => (right[0] ? 1 : 0)), rest), 9)
    }))
  })

  test('none is told of too few papers, of too few on one side, or of papers that are all alike', () => {
    const good: Graded = { points: [20, 20, 20, 20, 20], right: [true, true, true, true, true] }
    const bad: Graded = { points: [0, 0, 0, 0, 0], right: [false, false, false, false, false] }
    const of = (goods: number, bads: number) => discriminationOf(counted([...Array<Graded>(goods).fill(good), ...Array<Graded>(bads).fill(bad)])[0]!)
    expect(of(15, 15)).toBeCloseTo(1)
    expect([of(15, 14), of(4, 60), of(60, 4), of(40, 0)]).toEqual([null, null, null, null])
    const alike = { points: [0, 20, 20, 20, 20], right: [false, true, true, true, true] }
    expect(discriminationOf(counted([...Array<Graded>(20).fill(good), ...Array<Graded>(20).fill(alike)])[0]!)).toBeNull()
  })

  test('a question that those who know get wrong is named; the share of right answers may say it is marked wrongly', () => {
    expect([-0.1, 0, 0.25, 0.6].map(discriminationWord)).toEqual(['reversed', 'weak', 'fair', 'good'])
    expect(shareRight(noSums)).toBeNull()
    expect(difficultyAdvice('easy', { ...noSums, asked: 40, right: 12 })).toBe('标为“易”，按答对的比例是“难”。')
    expect([difficultyAdvice('easy', { ...noSums, asked: 20, right: 2 }), difficultyAdvice('hard', { ...noSums, asked: 40, right: 12 })]).toEqual(['', ''])
  })
})

describe('what is missed most', () => {
  test('the lower bound is never above the share, and rises with more answers of the same share', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (asked, some) => {
      const wrong = Math.min(asked, some)
      const low = missedAtLeast({ asked, wrong })
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(wrong / asked)
      expect(missedAtLeast({ asked: asked * 3, wrong: wrong * 3 })).toBeGreaterThanOrEqual(low - 1e-12)
    }))
  })

  test('one of one does not stand above forty of fifty; a clause of several questions is one; seldom answered ones are left out', () => {
    const rows = [{ clause: '甲', asked: 25, wrong: 20 }, { clause: '乙', asked: 6, wrong: 3 }, { clause: '甲', asked: 25, wrong: 20 }, { clause: '丙', asked: 1, wrong: 1 }, { clause: '', asked: 90, wrong: 90 }, { clause: '丁', asked: 50, wrong: 0 }]
    expect(mostMissed(rows, 10)).toEqual([{ clause: '甲', asked: 50, wrong: 40 }, { clause: '乙', asked: 6, wrong: 3 }])
    expect(mostMissed(rows, 1)).toHaveLength(1)
  })

  test('a clause becomes a topic that a session can hold: short, without the commas that part topics', () => {
    expect(clauseTopic('《中华人民共和国安全生产法》（2021年修正）第四十三条')).toBe('《安全生产法》第四十三条')
    expect(clauseTopic('《工贸企业有限空间作业安全规定》（应急管理部令第13号，2023年）第十五条')).toBe('《工贸企业有限空间作业安全规定》第十五条')
    expect(clauseTopic('《机关、团体、企业、事业单位消防安全管理规定》（公安部令第61号，2001年）第二十一条第二款')).toBe('《机关·团体·企业·事业单位消防安全管理…》第二十一条第二款')
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (clause) => {
      expect(clauseTopic(clause).length).toBeLessThanOrEqual(30)
      expect(clauseTopic(clause)).not.toMatch(/[、，,；;\n]/)
    }))
    expect(topicsOf(['《甲》第一条', '《甲》（2021年）第一条', '《乙》第二条'])).toEqual(['《甲》第一条', '《乙》第二条'])
  })
})
