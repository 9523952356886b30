import { useEffect, useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { problems } from '@shared/contract/problems'
import { formatReceipt } from '@shared/domain/receipt'
import { saveImage } from '@/device/album'
import { copyText } from '@/device/clipboard'
import { now } from '@/device/clock'
import type { Got } from '@/device/devices'
import { canPrint, printPage } from '@/device/print'
import { pictureOf } from '@/device/slip'
import { useMessages } from '@/identity/useMessages'
import { readShelf, useOutbox } from '@/outbox/outbox'
import { addressOf } from '@/routes'
import { slipFor } from './slip'
import { View } from './View'

/** The receipt of one report: kept or delivered, where it goes and why, and the code to ask with. */
export default function Receipt() {
  const { id = '', new: isNew } = useRouter().params
  const { items, retry, remove } = useOutbox()
  const [read, setRead] = useState(false)
  const [said, setSaid] = useState('')
  const messages = useMessages('progress', setSaid)
  useEffect(() => { void readShelf().then(() => setRead(true)) }, [])
  const item = items.find((one) => one.id === id)
  const report = item?.kind === 'report' ? item : undefined

  const tell = (got: Got<object>, done: string) => setSaid(got.ok ? done : got.why === 'cancelled' ? '' : problems[got.why].say)
  const save = async () => {
    if (!report) return
    const picture = await pictureOf(slipFor(report, now()))
    tell(picture ? await saveImage(picture, `receipt-${report.receipt.toLowerCase()}`) : { ok: false, why: 'not_on_this_phone' }, '回执已存成图片。')
  }
  return (
    <View
      state={report ? 'ready' : read ? 'empty' : 'loading'} item={report} fresh={isNew === '1'} now={now()} said={said} canPrint={canPrint}
      onMessages={messages}
      onSave={() => void save()}
      onCopy={() => { if (report) void copyText(formatReceipt(report.receipt)).then((got) => tell(got, '回执码已复制。')) }}
      onPrint={() => void printPage()}
      onRetry={() => void retry(id)}
      onMend={() => void Taro.redirectTo({ url: addressOf('report', { mend: id }) })}
      onTrace={() => void Taro.navigateTo({ url: addressOf('trace', report ? { receipt: report.receipt } : {}) })}
      onAgain={() => void Taro.redirectTo({ url: addressOf('report', { again: id }) })}
      onHome={() => void Taro.switchTab({ url: addressOf('home') })}
      onRemove={() => void remove(id).then(() => Taro.switchTab({ url: addressOf('home') }))}
    />
  )
}
