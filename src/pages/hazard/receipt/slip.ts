import { formatReceipt } from '@shared/domain/receipt'
import type { ReportItem } from '@/outbox/outbox'
import { momentWords } from '../../moment'
import { placeOf } from '../itemWords'

/** The receipt as a picture: nothing on it says who reported, or what. */
export const slipFor = (item: ReportItem, now: number) => ({
  title: '安全隐患上报回执',
  code: formatReceipt(item.receipt),
  lines: [
    `上报时间：${momentWords(item.at, now)}`,
    ...(item.number ? [`编号：${item.number}`] : []),
    `地点：${placeOf(item)}`,
    '凭回执码可以查进展，请不要转给别人。',
  ],
})
