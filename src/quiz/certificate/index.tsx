import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { problems } from '@shared/contract/problems'
import { formatReceipt } from '@shared/domain/receipt'
import { call } from '@/api/client'
import { problemIn } from '@/api/problem'
import { useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { saveImage } from '@/device/album'
import { copyText } from '@/device/clipboard'
import type { Got } from '@/device/devices'
import { saveFile } from '@/device/documents'
import { addressOf } from '@/routes'
import { sheet } from './drawing'
import { pdfOf } from './pdf'
import { fileName, usePicture } from './usePicture'
import { View } from './View'

/** The certificate of one of my papers: seen, kept as a picture or a PDF, its code copied (issue 6, J12). */
export default function Certificate() {
  const attempt = decodeURIComponent(useRouter().params.attempt ?? '')
  const { shown, reload } = useLoaded(attempt, () =>
    call('quiz.certificate', { attempt }).catch((reason: unknown) => {
      // That there is none, or none any more, is an answer.
      const { kind, say } = problemIn(reason)
      if (kind === 'refuse') return { say }
      throw reason
    }))
  const found = shown.state === 'ready' && 'code' in shown.value ? shown.value : undefined
  const picture = usePicture(found)
  const [said, setSaid] = useState('')
  const [failed, setFailed] = useState('')
  const tell = (got: Got<object>, done: string) => {
    setSaid(got.ok ? done : '')
    setFailed(got.ok || got.why === 'cancelled' ? '' : problems[got.why].say)
  }
  if (!found) {
    const none = shown.state === 'ready' && 'say' in shown.value ? shown.value.say : ''
    return (
      <Frame title='证书' back>
        <PageState state={shown.state === 'ready' ? 'empty' : shown.state} {...(none !== '' ? { say: none } : 'say' in shown && { say: shown.say })} onRetry={() => void reload()} />
      </Frame>
    )
  }
  const saved = async () => { if (picture.state === 'drawn') tell(await saveImage(picture.jpeg, fileName(found)), '证书已存成图片。') }
  const filed = async () => { if (picture.state === 'drawn') tell(await saveFile(pdfOf({ bytes: picture.jpeg, ...sheet }, `${found.title} 证书`), `${fileName(found)}.pdf`), '证书已存为 PDF。') }
  return (
    <View
      certificate={found} picture={picture} said={said} failed={failed} onPicture={() => void saved()} onPdf={() => void filed()}
      onCopy={() => void copyText(formatReceipt(found.code)).then((got) => tell(got, '核验码已复制。'))}
      onCheck={() => void Taro.navigateTo({ url: addressOf('quizCheck', { code: found.code }) })}
    />
  )
}
