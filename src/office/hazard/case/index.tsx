import Taro, { useRouter } from '@tarojs/taro'
import { PageState } from '@/components/PageState'
import { Frame } from '@/components/Frame'
import { call } from '@/api/client'
import { now } from '@/device/clock'
import { addressOf } from '@/routes'
import { useLoaded } from '@/api/useLoaded'
import { usePhotoLinks } from '../usePhotoLinks'
import { useDecision } from './useDecision'
import { View } from './View'

/** One case: who must act, what is known, what was done, and what this person may do now (face.md screen 4). */
export default function Case() {
  const id = useRouter().params.id ?? ''
  const { shown, reload, replace } = useLoaded(id, () => call('hazard.case', { id }))
  const found = shown.state === 'ready' ? shown.value : undefined
  const photoIds = [...(found?.photos ?? []), ...(found?.afterPhotos ?? [])].filter((photo) => photo.state === 'clean').map((photo) => photo.id)
  const photos = usePhotoLinks(photoIds, 'view')
  const act = useDecision(found, replace)

  if (shown.state !== 'ready') {
    return <Frame title='隐患详情' back><PageState {...shown} onRetry={() => void reload()}>{null}</PageState></Frame>
  }
  return (
    <View
      case={shown.value} links={photos.links} onBrokenPhoto={photos.broken} act={act} now={now()}
      onMask={(photo, edition) => void Taro.navigateTo({ url: addressOf('mask', { photo, edition: String(edition) }) })}
      onSheet={() => void Taro.navigateTo({ url: addressOf('sheet', { id }) })}
    />
  )
}
