import { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { canPrint, printPage } from '@/device/print'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { BigButton } from '@/components/BigButton'
import { useLoaded } from '@/api/useLoaded'
import { forOfficers } from '../../forOfficers'
import { View } from './View'

/** The 交办单 of a case: printed, signed on paper, photographed back. */
function Sheet() {
  const id = useRouter().params.id ?? ''
  const { shown, reload } = useLoaded(id, () => call('hazard.sheet', { id }))
  const foot = shown.state === 'ready' && canPrint && <BigButton label='打印' icon='print' onTap={() => void printPage()} />
  return (
    <Frame title='交办单' foot={foot} back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && <View sheet={shown.value} canPrint={canPrint} />}
      </PageState>
    </Frame>
  )
}

export default forOfficers('交办单', Sheet)
