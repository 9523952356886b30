// A competition of J12 from the shipped bank, made by the clerk as the office's pages do.
import type { Page } from 'playwright-core'
import { ask } from './people'

const unit = 'office'
const minute = 60_000

/** Of a paper here. */
export const questions = 5

/** @returns the competition's id; it is open for everybody. */
export async function openQuiz(clerk: Page, id: string, change: object = {}): Promise<string> {
  const { card } = await ask<{ card: object }>(clerk, 'quiz.defaults', {}, unit)
  const made = await ask<{ summary: { version: number } }>(clerk, 'quiz.saveCompetition', {
    id, version: 0,
    card: {
      ...card, title: '全县安全知识竞答', intro: '每天两次，五道题，五分钟。', mode: 'contest', style: 'ordinary', audience: { kind: 'public' }, from: Date.now() - minute, until: Date.now() + 24 * 60 * minute, bank: 'office', industries: [],
      rules: [{ category: null, difficulty: null, count: questions }], themes: [], minutes: 5, tries: { aDay: 2, inAll: 60 }, scoring: { single: 20, multiple: 20, trueFalse: 20, partial: 'half', passAt: 60 },
      fairness: { secondsEach: 0, startsPerNetwork: 0 }, national: false, prizes: '家用灭火器 20 具', rulesText: '一、全县居民和职工都能参加。\n二、每天两次，取最好的一次。\n三、获奖人按公布的名单和种子抽取，谁都能重算。', bound: null, ...change,
    },
  }, unit)
  await ask(clerk, 'quiz.moveCompetition', { id, version: made.summary.version, move: 'open', ground: '' }, unit)
  return id
}
export const countedOf = async (clerk: Page, id: string) => (await ask<{ summary: { counted: { persons: number; times: number } } }>(clerk, 'quiz.competition', { id }, unit)).summary.counted
