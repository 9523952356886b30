/**
 * Random histories of attempts (P11 R-15): starts, taps, dropped phones, papers handed in and left lying, hours that pass over midnight, the job,
 * decisions. After each, every figure is what a pencil beside it has counted; each opens to as many rows; a recount finds no difference.
 */
import fc from 'fast-check'
import type { Output } from '@shared/contract/actions'
import { civilDay, startOfDay } from '@shared/domain/calendar'
import { foldClosedBuckets } from '@office/records/foldBuckets'
import { recount } from '@office/records/recount'
import { listJoined } from '@office/usecases/quiz/listJoined'
import { listQuizBehind } from '@office/usecases/quiz/listQuizBehind'
import { readCompetition } from '@office/usecases/quiz/readCompetition'
import { readProgress } from '@office/usecases/quiz/readProgress'
import { readQuizFigures } from '@office/usecases/quiz/readQuizFigures'
import { openCloudCounty } from '../hazard/cloudCounty'
import { as, openCounty, type County } from '../hazard/county'
import { act, everythingOver, openAll, Pencil, play, type Act, type Noted } from './history'
import { fillBank } from './quizzes'

jest.setTimeout(300_000)
const minute = 60_000
const clerk = as('p-clerk')

const homeOf = ({ who, quiz }: Noted): readonly string[] => who.home?.scopes ?? quiz.owner.acting!.unit.scopes
const count = <T>(items: readonly T[], fits: (item: T) => boolean): number => items.filter(fits).length
const persons = (noted: readonly Noted[]): number => new Set(noted.map(({ who }) => who.personId)).size

async function everyRow(county: County, asked: { of: 'national' | 'own'; figure: 'persons' | 'times' | 'rounds'; scope?: string }): Promise<Output<'quiz.behind'>['rows']> {
  const rows: Output<'quiz.behind'>['rows'] = []
  let page: Output<'quiz.behind'> | undefined
  do {
    page = await listQuizBehind(county.office, clerk, { ...asked, limit: 2, ...(page?.next !== undefined && { cursor: page.next }) })
    rows.push(...page.rows)
  } while (page.next !== undefined)
  return rows
}

async function compare(county: County, quizzes: Awaited<ReturnType<typeof openAll>>, pencil: Pencil): Promise<void> {
  const { counted } = pencil
  const national = counted.filter(({ quiz }) => quiz.national)
  const own = counted.filter(({ quiz }) => !quiz.national)
  const rounds = new Set(own.map(({ quiz }) => quiz.id)).size
  const figures = await readQuizFigures(county.office, clerk, {})
  expect(figures.total).toEqual({ national: { persons: persons(national), times: national.length }, own: { rounds, persons: persons(own), times: own.length } })
  for (const part of ['national', 'own'] as const) for (const figure of ['persons', 'times', 'rounds'] as const) {
    const total = figures.bars.reduce((sum, bar) => sum + ((bar.figures[part] as Record<string, number>)[figure] ?? 0), 0)
    const expected = (figures.total[part] as Record<string, number>)[figure] ?? 0
    expect([part, figure, total]).toEqual([part, figure, expected])
    if (part === 'own' || figure !== 'rounds') expect(await everyRow(county, { of: part, figure })).toHaveLength(expected)
  }
  // 宏远's own line: 2a and 2b at home, row 7 where it owns the competition.
  const firm = await readQuizFigures(county.office, clerk, { scope: 'e-hongyuan' })
  const atHome = (noted: readonly Noted[]) => noted.filter((one) => homeOf(one).includes('e-hongyuan'))
  expect(firm.total).toEqual({
    national: { persons: persons(atHome(national)), times: atHome(national).length },
    own: { rounds: own.some(({ quiz }) => quiz === quizzes[1]) ? 1 : 0, persons: persons(atHome(own)), times: count(own, ({ quiz }) => quiz === quizzes[1]) },
  })
  for (const day of new Set(counted.map(({ finishedAt }) => civilDay(finishedAt)))) {
    const of = await readQuizFigures(county.office, clerk, { period: `d:${day}` })
    const firstDay = (part: readonly Noted[], person: string) => Math.min(...part.filter(({ who }) => who.personId === person).map(({ finishedAt }) => startOfDay(finishedAt)))
    const newOn = (part: readonly Noted[]) => count([...new Set(part.map(({ who }) => who.personId))], (person) => civilDay(firstDay(part, person)) === day)
    expect([of.total.national, of.total.own.times, of.total.own.persons]).toEqual([{ persons: newOn(national), times: count(national, ({ finishedAt }) => civilDay(finishedAt) === day) }, count(own, ({ finishedAt }) => civilDay(finishedAt) === day), newOn(own)])
  }
  for (const quiz of quizzes) {
    const here = counted.filter((one) => one.quiz === quiz)
    const held = count(pencil.tries, (one) => one.quiz === quiz && one.finishedAt > 0 && pencil.isHeld(one) && one.verdict === null)
    const passed = count(here, ({ taps }) => [...taps.values()].filter(Boolean).length >= 3)
    expect((await readCompetition(county.office, clerk, { id: quiz.id })).summary.counted).toEqual({ persons: persons(here), times: here.length, passed, held })
    const progress = await readProgress(county.office, clerk, { id: quiz.id })
    expect([progress.persons, progress.bars.reduce((sum, bar) => sum + bar.persons, 0)]).toEqual([persons(here), persons(here)])
    expect((await listJoined(county.office, clerk, { id: quiz.id, limit: 50 })).rows).toHaveLength(persons(here))
    const firmIn = await readProgress(county.office, clerk, { id: quiz.id, scope: 'e-hongyuan' })
    expect(firmIn.persons).toBe(persons(here.filter((one) => homeOf(one).includes('e-hongyuan'))))
  }
  expect((await recount(county.office)).differences).toEqual([])
}

const stores = { sqlite: () => openCounty(), memory: () => openCounty('memory'), cloud: openCloudCounty }
const runs = { sqlite: 12, memory: 12, cloud: 3 }
test.each(['sqlite', 'memory', 'cloud'] as const)('P11 R-15 on %s: tallies = counted by a pencil; numbers open to as many rows; nothing is told twice or lost', async (on) => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 30, maxLength: 110, size: 'max' }), async (acts: readonly Act[]) => {
      const county = await stores[on]()
      await fillBank(county, 12)
      const quizzes = await openAll(county)
      const pencil = new Pencil()
      for (const one of acts) await play(county, quizzes, pencil, one)
      county.clock.set(county.clock.now() + 10 * minute)
      await everythingOver(county, pencil)
      county.clock.set(county.clock.now() + 3 * minute)
      if (on !== 'sqlite') while ((await foldClosedBuckets(county.office.store, county.clock.now(), 1000)) > 0) { /* until all are in */ }
      await compare(county, quizzes, pencil)
      await county.close()
    }),
    { numRuns: Number(process.env.HISTORIES ?? runs[on]) },
  )
})
