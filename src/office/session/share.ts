/** 转发到群 and 复制文字 of a session: what a poster says too, never a name of a person; who may open it is checked on opening. */
import type { SessionView } from '@shared/contract/session'
import { addressOf } from '@/routes'
import { spanWords } from './shown'

export const sessionPath = (id: string): string => addressOf('session', { id })

type Facts = Pick<SessionView['summary'], 'title' | 'startsAt' | 'endsAt' | 'place' | 'lead'>
/** `关于举办“应急演练”的通知：时间6月16日 周三 09:00–11:00，地点一车间，主办宏远机械。请准时参加，到场扫码签到，没带手机可请工作人员代为登记。` */
export const noticeWords = (session: Facts, now: number): string =>
  `关于举办“${session.title}”的通知：时间${spanWords(session, now)}${session.place === '' ? '' : `，地点${session.place}`}，主办${session.lead.name}。请准时参加，到场扫码签到；没带手机，可请工作人员代为登记，或在纸上签名。`
/** On the card in the group. */
export const cardTitle = (session: Facts, now: number): string => `${session.title} · ${spanWords(session, now)}`
