import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Frame } from '@/components/Frame'
import { BigButton } from '@/components/BigButton'
import { PageState } from '@/components/PageState'
import { forOfficers } from '../../../forOfficers'
import { useWide } from '../../../useWide'
import { Review } from './Review'
import { useDraft } from './useDraft'
import { View } from './View'

/** The next version of the routing table: rows first, then what they change, who would have got what, and the note. */
function RoutingEdit() {
  const draft = useDraft()
  const [step, setStep] = useState<'rows' | 'review'>('rows')
  const [openAt, setOpenAt] = useState<number | 'new' | null>(null)
  const wide = useWide()
  const { shown, table } = draft

  const foot = table && step === 'rows' && <BigButton label='看差异，试算，再保存' onTap={() => { setOpenAt(null); setStep('review') }} />
  return (
    <Frame title='编辑责任分派表' foot={foot} back wide>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void draft.reload()}>
        {table && step === 'rows' && (
          <View table={table} rows={draft.rows} found={draft.found} wide={wide} openAt={openAt} onOpen={setOpenAt}
            onChange={draft.change} onStartOver={draft.startOver} onTakeOlder={draft.takeOlder} />
        )}
        {table && step === 'review' && (
          <Review table={table} rows={draft.rows} onBack={() => setStep('rows')}
            onSaved={() => { draft.forget(); void Taro.navigateBack() }}
            onNewest={() => { setStep('rows'); void draft.reload() }} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('编辑责任分派表', RoutingEdit)
