import { Text, View } from '@tarojs/components'
import type { ReportItem } from '@/outbox/outbox'
import { BigButton } from '@/components/BigButton'
import { Icon } from '@/components/Icon'
import { momentWords } from '../../moment'
import { itemStates, photosWords, placeOf, whatOf } from '../itemWords'
import styles from './index.module.scss'

const tried = '这次没送成，内容都在。我们会再试，您也可以点“重新发送”。'

/** Where this report is now, unmistakable without colour: a large sign, a word, a sentence. */
export function Standing({ item, now, onRetry, onMend }: { item: ReportItem; now: number; onRetry: () => void; onMend: () => void }) {
  const { label, tone, icon, say } = itemStates[item.state]
  // No network is what the promise is about; anything else that failed is said as such.
  const failed = item.state === 'waiting' && item.problem !== undefined && item.problem.code !== 'offline'
  const refusedPhoto = item.photos.find((photo) => photo.say)
  return (
    <View className={styles.standing} role='status' aria-live='polite'>
      <View className={`${styles.sign} ${styles[tone]}`}><Icon name={icon} /></View>
      <Text className={styles.state}>{label}</Text>
      <Text className={styles.say}>{item.number ? `编号 ${item.number}` : failed ? tried : say}</Text>
      {item.route && <Text className={styles.say}>{`送到：${item.route.to}。${item.route.why.length > 0 ? `因为：${item.route.why.join('；')}` : ''}`}</Text>}
      {item.route && <Text className={styles.note}>{item.route.seenBy}</Text>}
      {!item.route && <Text className={styles.note}>送到哪、为什么，送达后会写在这里。承办人看不到您的姓名。</Text>}
      <Text className={styles.note}>{[placeOf(item), whatOf(item), photosWords(item), momentWords(item.at, now)].filter(Boolean).join(' · ')}</Text>
      {item.problem && (failed || item.state === 'refused') && <Text className={styles.problem}>{item.problem.say}</Text>}
      {refusedPhoto?.say && <Text className={styles.problem}>{refusedPhoto.say}</Text>}
      {item.state === 'waiting' && <BigButton tone='plain' icon='sending' label={item.attempts > 0 ? '重新发送' : '现在发送'} onTap={onRetry} />}
      {item.state === 'refused' && <BigButton icon='edit' label='修改后再送' onTap={onMend} />}
    </View>
  )
}
