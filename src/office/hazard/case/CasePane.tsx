import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { PageState } from '@/components/PageState'
import { now } from '@/device/clock'
import { addressOf } from '@/routes'
import { Content } from './Content'
import { MoveForm } from './MoveForm'
import { hasFoot, MovePanel, openMove } from './MovePanel'
import { useCase } from './useCase'
import styles from './index.module.scss'

/** Where the keyboard goes with Enter: to what may be done. */
export const paneFootId = 'open-case-acts'

/** A case beside the list, at a desk. */
export function CasePane({ id, chosen, onDecided }: { id: string; chosen?: string | undefined; onDecided: () => void }) {
  const { shown, reload, links, broken, act } = useCase(id, { onDecided, chosen })
  if (shown.state !== 'ready') return <View className={styles.pane}><PageState {...shown} onRetry={() => void reload()} /></View>
  const move = openMove(shown.value, act)
  return (
    <View className={styles.pane} role='region' aria-label='选中的隐患'>
      <View className={styles.paneBody}>
        <Content
          case={shown.value} links={links} onBrokenPhoto={broken} now={now()}
          onMask={(photo, edition) => void Taro.navigateTo({ url: addressOf('mask', { photo, edition: String(edition) }) })}
          onSheet={() => void Taro.navigateTo({ url: addressOf('sheet', { id }) })}
          onCaseSheet={() => void Taro.navigateTo({ url: addressOf('caseSheet', { id }) })}
        />
      </View>
      {hasFoot(shown.value, act) && (
        <View id={paneFootId} className={styles.paneFoot}>
          {move === null ? <MovePanel case={shown.value} act={act} /> : <MoveForm case={shown.value} move={move} act={act} />}
        </View>
      )}
    </View>
  )
}
