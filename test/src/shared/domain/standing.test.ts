import fc from 'fast-check'
import { figuresOf, rateOf, rateWords } from '@shared/domain/hazardFigures'
import { isEnded } from '@shared/domain/hazard'
import { countedCategories, countedCategory, figureNames, standingFacet, standingOf, standingWord, stateNames, wordsOf } from '@shared/domain/standing'
import type { Standing } from '@shared/domain/standing'
import { categoryCodes } from '@shared/domain/words'

const standing: fc.Arbitrary<Standing> = fc.record({ category: fc.constantFrom(...countedCategories), level: fc.constantFrom('ordinary' as const, 'major' as const), state: fc.constantFrom(...stateNames), late: fc.boolean() })
  .map(({ category, level, state, late }) => ({ category, level, word: standingWord(state, late) }))

test('a facet says one standing, and names of facets fit the ledger', () => {
  fc.assert(fc.property(standing, (one) => {
    expect(standingOf(standingFacet(one))).toEqual(one)
    expect(standingFacet(one).length).toBeLessThanOrEqual(64)
  }))
  expect(['', 'escape', 'escape.ordinary', 'escape.ordinary.gone', 'gone.ordinary.closed', 'escape.some.closed', 'escape.ordinary.closed.late'].map(standingOf)).toEqual(Array(7).fill(undefined))
})

test('every category code is counted under its first level, a sentence alone under none', () => {
  for (const code of categoryCodes) expect(countedCategory(code)).toBe(code.split('.')[0])
  expect(countedCategory('')).toBe('none')
})

test('no figure asks for more alternatives than a query may have', () => {
  for (const name of figureNames) expect(wordsOf(name).length).toBeLessThanOrEqual(30)
})

test('whatever ended is never 逾期', () => {
  for (const state of stateNames.filter(isEnded)) expect(standingWord(state, true)).toBe(state)
})

test('the figures of any cases are what a person with a pencil counts', () => {
  fc.assert(fc.property(fc.array(standing, { maxLength: 40 }), (cases) => {
    const figures = figuresOf(cases.map((one) => [one, 1] as const))
    const states = cases.map(({ word }) => word.split('.')[0])
    const ended = ['closed', 'notHazard', 'handedOver', 'merged', 'withdrawn']
    const open = states.filter((state) => !ended.includes(state ?? ''))
    const late = cases.filter(({ word }) => word.endsWith('.late'))
    expect(figures).toMatchObject({ found: cases.length, open: open.length, late: late.length, notDue: open.length - late.length, closed: states.filter((state) => state === 'closed').length })
    expect(figures.counted).toBe(cases.length - states.filter((state) => ['notHazard', 'merged', 'handedOver'].includes(state ?? '')).length)
    for (const name of stateNames) expect(figures[name]).toBe(states.filter((state) => state === name).length)
  }))
})

test.each([
  [{ closed: 0, counted: 0 }, null, '已销号 0 件，应整改 0 件'],
  [{ closed: 4, counted: 4 }, null, '已销号 4 件，应整改 4 件'],
  [{ closed: 4, counted: 5 }, 0.8, '整改率 80.0%（4/5）'],
  [{ closed: 8, counted: 12 }, 8 / 12, '整改率 66.7%（8/12）'],
  [{ closed: 1, counted: 7 }, 1 / 7, '整改率 14.3%（1/7）'],
  [{ closed: 2999, counted: 3000 }, 2999 / 3000, '整改率 99.9%（2999/3000）'],
  [{ closed: 6, counted: 6 }, 1, '整改率 100.0%（6/6）'],
])('整改率 of %j', (figures, rate, words) => {
  expect(rateOf(figures)).toBe(rate)
  expect(rateWords(figures)).toBe(words)
})
