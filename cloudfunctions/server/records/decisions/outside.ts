/** 移交: a case that another system must handle, with its number and reply (L-04). */
import type { Decide } from './deciding'

export const handOver: Decide<'handOver'> = async ({ now }, { to, number = '' }) => Promise.resolve({ change: { state: 'handedOver', closedAt: now, outside: { to, number, reply: '', repliedAt: null } } })

export const outsideReply: Decide<'outsideReply'> = async ({ report, now }, { number, reply }) => Promise.resolve({ change: { outside: { to: report.outside?.to ?? '', number, reply, repliedAt: now } } })
