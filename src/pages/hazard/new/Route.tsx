import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import type { Preview } from './usePreview'
import styles from './index.module.scss'

const otherwise = {
  early: '填好地点后，这里会写明送到哪、为什么、谁能看到。',
  asking: '正在查送到哪里。',
  offline: '现在没有网络。送出时按地点和类别确定承办单位，送到哪、为什么会写在回执里。',
  unknown: '暂时查不到送到哪里，不影响提交。送到哪、为什么会写在回执里。',
} as const

/** The last line before sending: 送到哪、为什么、谁能看到. */
export function Route({ preview, showName }: { preview: Preview; showName: boolean }) {
  const known = preview.state === 'known' ? preview.route : undefined
  return (
    <View className={styles.route} role='status' aria-live='polite'>
      <View className={styles.line}>
        <Icon name='route' />
        <Text className={styles.strong}>{known ? `将送到：${known.to}` : preview.state === 'known' ? '' : otherwise[preview.state]}</Text>
      </View>
      {known && known.why.length > 0 && <Text className={styles.why}>{`因为：${known.why.join('；')}`}</Text>}
      {known && <Text className={styles.why}>{known.seenBy}</Text>}
      {!known && <Text className={styles.why}>{showName ? '您选了实名，承办人能看到您的姓名。' : '承办人看不到您的姓名。您可以随时凭回执码查进展。'}</Text>}
    </View>
  )
}
