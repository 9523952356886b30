import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { problems } from '@shared/contract/problems'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import type { Rect } from './rects'
import { forOfficers } from '../../forOfficers'
import { View } from './View'

/** An officer covers a face, a plate or a card; the covered copy takes the photo's place (C2, T-04). */
function Mask() {
  const { photo = '', edition = '0' } = useRouter().params
  const { shown, reload } = useLoaded(photo, () => call('photo.link', { ids: [photo], size: 'view' }))
  const [rects, setRects] = useState<readonly Rect[]>([])
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const link = shown.state === 'ready' ? shown.value.links[0] : undefined

  const cover = async () => {
    if (rects.length === 0) return setProblem(problems.mask_empty.say)
    setBusy(true)
    const failed = await call('photo.mask', { id: photo, edition: Number(edition), rects: [...rects] }).then(() => undefined, failureOf)
    setBusy(false)
    if (failed) setProblem(failed.say)
    else await Taro.navigateBack()
  }
  const foot = link?.url != null && <BigButton label={rects.length === 0 ? '遮挡' : `遮挡这 ${rects.length} 处`} busy={busy} onTap={() => void cover()} />
  return (
    <Frame title='遮挡' foot={foot} back>
      <PageState {...(shown.state !== 'ready' ? shown : { state: link?.url == null ? 'empty' : 'ready', say: '这张照片现在看不到。' })} onRetry={() => void reload()}>
        {link?.url != null && <View url={link.url} rects={rects} problem={problem} onChange={(next) => { setRects(next); setProblem('') }} />}
      </PageState>
    </Frame>
  )
}

export default forOfficers('遮挡', Mask)
