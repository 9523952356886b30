import { View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { Notice } from '@/components/Notice'
import type { SupplementItem } from '@/outbox/outbox'
import { KeptCard } from '../KeptCard'
import styles from '../index.module.scss'

/** It lies on the phone and goes out by itself; who entered it may go. */
export const Kept = ({ item, onList }: { item: SupplementItem | undefined; onList: () => void }) => (
  <Frame title='登记一项' foot={<BigButton tone='plain' label='看全部登记' onTap={onList} />} back>
    <View className={styles.form}>
      <Notice tone='wait' icon='kept' say='已保存在手机里，有信号就自动送出。您可以离开了。' live />
      {item && <KeptCard item={item} />}
    </View>
  </Frame>
)
