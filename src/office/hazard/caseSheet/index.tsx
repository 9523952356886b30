import { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { usePhotoLinks } from '@/api/usePhotoLinks'
import { canPrint, printPage } from '@/device/print'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { forOfficers } from '../../forOfficers'
import { latestAfter } from '../afterPhoto'
import { View } from './View'

/** One case on one sheet of A4: for the file of the unit (F7's row with its photos). */
function CaseSheet() {
  const id = useRouter().params.id ?? ''
  const { shown, reload } = useLoaded(id, () => call('hazard.case', { id }))
  const found = shown.state === 'ready' ? shown.value : undefined
  const first = [found?.photos[0], found && latestAfter(found)].flatMap((photo) => (photo?.state === 'clean' ? [photo.id] : []))
  const { links } = usePhotoLinks(first, 'view')
  return (
    <Frame title='案件表' foot={found && canPrint && <BigButton label='打印' icon='print' onTap={() => void printPage()} />} back>
      {found ? <View case={found} links={links} canPrint={canPrint} /> : <PageState {...(shown.state === 'ready' ? { state: 'loading' as const } : shown)} onRetry={() => void reload()} />}
    </Frame>
  )
}

export default forOfficers('案件表', CaseSheet)
