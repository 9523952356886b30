import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { addressOf } from '@/routes'
import { cardPicture } from '../../cardPicture'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { pageOf, shareWords } from './share'
import { useCase } from './useCase'
import { View } from './View'

/** One case: who must act, what is known, what was done, and what this person may do now (face.md screen 4). */
function Case() {
  const { id = '', move } = useRouter().params
  const { shown, reload, links, broken, act } = useCase(id, { chosen: move })
  // Back from masking, or after a while: a colleague may have been here.
  useShownAgain(() => void reload())

  // The card stands in a group: it names nobody and nothing, and whoever opens it is checked then.
  useShareAppMessage(() => (shown.state === 'ready' ? { title: shareWords(shown.value), path: pageOf(shown.value), imageUrl: cardPicture } : { title: '隐患办理', path: addressOf('approvals'), imageUrl: cardPicture }))

  if (shown.state !== 'ready') {
    return <Frame title='隐患详情' back><PageState {...shown} onRetry={() => void reload()} /></Frame>
  }
  return (
    <View
      case={shown.value} links={links} onBrokenPhoto={broken} act={act} now={now()}
      onMask={(photo, edition) => void Taro.navigateTo({ url: addressOf('mask', { photo, edition: String(edition) }) })}
      onSheet={() => void Taro.navigateTo({ url: addressOf('sheet', { id }) })}
      onCaseSheet={() => void Taro.navigateTo({ url: addressOf('caseSheet', { id }) })}
    />
  )
}

export default forOfficers('隐患详情', Case)
