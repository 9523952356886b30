import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { usePhotoLinks } from '@/api/usePhotoLinks'
import { now } from '@/device/clock'
import { normaliseReceipt } from '@shared/domain/receipt'
import { Ask } from './Ask'
import { useOwnMoves } from './useOwnMoves'
import { View } from './View'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'

/** Progress of one report: one's own by its id, anybody's by the receipt code (C1, J2). */
export default function Trace() {
  const { id = '', receipt: given = '' } = useRouter().params
  const [receipt, setReceipt] = useState(normaliseReceipt(given) ?? '')
  if (id === '' && receipt === '') return <Ask typed={given} onAsk={setReceipt} />
  return <Found id={id} receipt={receipt} onOther={setReceipt} />
}

function Found({ id, receipt, onOther }: { id: string; receipt: string; onOther: (receipt: string) => void }) {
  const { shown, reload, replace } = useLoaded(`${id}${receipt}`, () => (id ? call('hazard.case', { id }) : call('hazard.trace', { receipt })))
  const found = shown.state === 'ready' ? shown.value : undefined
  const clean = [...(found?.photos ?? []), ...(found?.afterPhotos ?? [])].filter((photo) => photo.state === 'clean').map((photo) => photo.id)
  const { links, again } = usePhotoLinks(clean, 'view', id ? undefined : receipt)
  const act = useOwnMoves(found, id ? undefined : receipt, replace, () => void reload())
  if (shown.state === 'error' && receipt !== '') return <Ask typed={receipt} problem={shown.say} onAsk={onOther} />
  if (!found) {
    return (
      <Frame title='查进展' back>
        <PageState {...(shown.state === 'ready' ? { state: 'loading' as const } : shown)} onRetry={() => void reload()} />
      </Frame>
    )
  }
  return <View case={found} own={id !== ''} links={links} now={now()} act={act} onRenew={() => void again()} />
}
