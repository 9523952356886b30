import { View } from '@tarojs/components'
import { hazardMoves } from '@shared/domain/hazardMoves'
import { BigButton } from '@/components/BigButton'
import { Notice } from '@/components/Notice'
import type { DecisionItem } from '@/outbox/outbox'
import styles from './panel.module.scss'

export interface WaitingDecisionProps { item: DecisionItem; onRetry: () => void; onTakeBack: () => void }

/** What lies on this phone and has not reached the office yet: it says so, and what to do. */
export function WaitingDecision({ item, onRetry, onTakeBack }: WaitingDecisionProps) {
  if (item.state === 'refused') {
    return (
      <View className={styles.panel}>
        <Notice tone='late' say={item.problem?.say ?? ''} live />
        <BigButton tone='plain' label='收回，重新填写' onTap={onTakeBack} />
      </View>
    )
  }
  return (
    <View className={styles.panel}>
      <Notice tone='wait' icon='kept' say={`${hazardMoves[item.decision.move].label}和 ${item.photos.length} 张照片已保存在手机里，有信号就自动送出。您可以离开了。`} live />
      <BigButton tone='plain' icon='retry' label='重新发送' busy={item.state === 'sending'} onTap={onRetry} />
    </View>
  )
}
