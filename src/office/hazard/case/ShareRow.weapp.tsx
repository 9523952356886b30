import { Button, Text, View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { Icon } from '@/components/Icon'
import styles from './share.module.scss'

/** WeChat's own button: only it opens the list of chats. The card's words are given by the page (`useShareAppMessage`). */
export const ShareRow = (_: { case: CaseView; onSaid: (say: string) => void }) => (
  <Button className={styles.share} openType='share'>
    <Icon name='share' className={styles.icon} />
    <View className={styles.words}>
      <Text className={styles.label}>转发到群</Text>
      <Text className={styles.note}>卡片不含姓名和隐患内容，打开时核对身份</Text>
    </View>
  </Button>
)
