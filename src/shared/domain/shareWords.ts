/** 复制文字 and 转发到群: what may stand in a chat group. No person, no unit, no place and no hazard text: whoever may know opens the case and is checked there (field.md, Daily life). */
import { dayWords, timeWords } from './calendar'
import { rateWords } from './hazardFigures'
import type { HazardFigures } from './hazardFigures'
import { periodWords } from './period'
import { categoryWords } from './hazard'
import { hazardStates, levels } from './words'
import type { HazardState, Level } from './words'

export interface SharedCase {
  readonly number: string
  readonly category: string
  readonly level: Level
  readonly state: HazardState
  readonly late: boolean
  /** The deadline that runs now; 0 for none. */
  readonly dueAt: number
}

/** `隐患2027-06-7K3M9Q（消防通道·通道堵塞占用，一般）现为待接收，期限6月18日 18:00。请承办单位登录系统办理。` */
export function caseShareText({ number, category, level, state, late, dueAt }: SharedCase): string {
  const head = `${number}（${categoryWords(category)}，${levels[level]}）现为${hazardStates[state].label}`
  if (dueAt === 0) return `${head}。详情请登录系统查看。`
  return `${head}，期限${timeWords(dueAt)}${late ? '，已逾期' : ''}。请承办单位登录系统办理。`
}

export interface BriefFacts {
  readonly week: string
  readonly asOf: number
  /** Found in the week, as they stand now; and of these the 重大 ones. */
  readonly found: HazardFigures
  readonly major: HazardFigures
  /** All since the first report. */
  readonly all: HazardFigures
}
/** Longest a weekly brief may be. */
export const longestBrief = 150

const cases = (amount: number): string => `${String(amount)}件`
/** One paragraph of at most 150 characters. */
export function briefText({ week, asOf, found, major, all }: BriefFacts): string {
  const thisWeek = `本周发现${cases(found.found)}，其中重大${cases(major.found)}，已销号${cases(found.closed)}，未销号${cases(found.open)}。`
  const since = `累计发现${cases(all.found)}，未销号${cases(all.open)}，其中逾期${cases(all.late)}，${rateWords(all)}。`
  return `隐患周报（${periodWords(`w:${week}`).slice(5)}）：${thisWeek}${since}截至${timeWords(asOf)}。`
}
/** Printed beside the brief. */
export const briefRule = '按发现日期计入周次，按现在的状态计数；报告安委办自身的不在内。'

export interface HotlineFacts {
  readonly number: string
  readonly seenAt: number
  /** The town, the address, the place in words: as far as known. */
  readonly where: readonly string[]
  readonly unit: string
  readonly category: string
  readonly text: string
  readonly by: string
  /** True unless the reporter let his name be shown; the name itself is never in the text. */
  readonly confidential: boolean
}
/** 转 12345/12350 的文字: time, town and address, unit, facts, request, whether confidential (field.md). The day only, never the hour (T-06). */
export const hotlineWords = (facts: HotlineFacts): string =>
  [
    `【隐患转报】${facts.number}`,
    `时间：${dayWords(facts.seenAt)}`,
    `地点：${facts.where.filter((part) => part !== '').join(' ') || '见情况'}`,
    `涉及单位：${facts.unit === '' ? '不明' : facts.unit}`,
    `情况：${categoryWords(facts.category)}${facts.text === '' ? '' : `。${facts.text}`}`,
    `诉求：请核查处理，并把受理编号和结果告知${facts.by}。`,
    `是否保密：${facts.confidential ? '是，本件不含上报人信息' : '否，上报人同意公开姓名，需要时由转报单位提供'}`,
  ].join('\n')

export interface HotlineReplyFacts {
  readonly number: string
  readonly hotline: string
  readonly hotlineNumber: string
  readonly state: HazardState
  readonly unit: string
  /** Steps of those who worked on it, in sentences with their days. */
  readonly steps: readonly { readonly at: number; readonly sentence: string }[]
}
/** The answer to a 转办件, to be copied back to the hotline. */
export const hotlineReply = (facts: HotlineReplyFacts): string =>
  [
    `【转办件答复】${facts.hotline} ${facts.hotlineNumber}（本系统编号 ${facts.number}）`,
    `承办单位：${facts.unit === '' ? '待指定' : facts.unit}`,
    `办理情况：${facts.steps.length === 0 ? '已收到，正在办理。' : facts.steps.map(({ at, sentence }) => `${dayWords(at)}，${sentence}。`).join('')}`,
    `现状：${hazardStates[facts.state].label}`,
  ].join('\n')
