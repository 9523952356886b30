/** How people come to a competition: the page of those who take part. */
import { addressOf } from '@/routes'
import { spanWords, type Summary } from '../shown'

export const joinPath = (id: string): string => addressOf('quizCompetition', { id })
/** For the group; no name of a person in it. */
export const noticeWords = (summary: Summary, link: string): string => `“${summary.title}”开始了：${spanWords(summary)}，主办${summary.owner.name}。${link === '' ? '请在小程序“知识竞答”里参加。' : `打开链接即可参加：${link}`}`
