import { Text, View } from '@tarojs/components'
import { formatReceipt } from '@shared/domain/receipt'
import type { Item } from '@/outbox/outbox'
import { BigButton } from '@/components/BigButton'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { momentWords } from '../../moment'
import { isMended, itemStates, photosWords, titleOf, whatOf } from '../itemWords'
import styles from './index.module.scss'

export interface ItemCardProps {
  item: Item
  now: number
  onRetry: (id: string) => void
  onMend: (item: Item) => void
  onOpen: (item: Item) => void
}

/** One kept thing: its state, what it is, and the one thing to do about it. */
export function ItemCard({ item, now, onRetry, onMend, onOpen }: ItemCardProps) {
  const { tone, icon, ...state } = itemStates[item.state]
  const label = item.state === 'refused' && !isMended(item) ? '没送成' : state.label
  const report = item.kind === 'report' ? item : undefined
  const title = titleOf(item)
  const opens = item.kind === 'report' ? '看回执码' : item.kind === 'decision' ? '看这一件' : item.kind === 'proof' ? '看这一场' : item.kind === 'supplement' && item.state === 'sent' ? '看这一条' : ''
  const open = () => onOpen(item)
  const act = {
    waiting: { label: item.attempts > 0 ? '重新发送' : '现在发送', tap: () => onRetry(item.id) },
    sending: { label: '正在送出', tap: () => undefined },
    refused: isMended(item) ? { label: '修改后再送', tap: () => onMend(item) } : { label: '重新发送', tap: () => onRetry(item.id) },
    sent: opens === '' ? undefined : { label: opens, tap: open },
  }[item.state]
  const problem = item.problem?.say ?? item.photos.find((photo) => photo.say)?.say
  const about = [momentWords(item.at, now), photosWords(item), report?.number].filter(Boolean).join(' · ')
  const lines = report ? [title, whatOf(report), about, `回执码 ${formatReceipt(report.receipt)}`] : [title, about]
  const words = (
    <>
      <StateChip tone={tone} icon={icon} label={label} />
      {lines.map((line, index) => <Text key={line} className={index === 0 ? styles.place : index === 1 && report ? styles.what : styles.note}>{line}</Text>)}
      {problem && item.state !== 'sent' && <Text className={item.state === 'refused' ? styles.problem : styles.note}>{problem}</Text>}
    </>
  )
  return (
    <View className={styles.card}>
      {opens !== '' ? <Tap className={styles.words} label={[label, ...lines, item.state !== 'sent' && problem].filter(Boolean).join('，')} onTap={open}>{words}</Tap> : <View className={styles.words}>{words}</View>}
      {act && <BigButton tone='plain' label={act.label} disabled={item.state === 'sending'} onTap={act.tap} />}
    </View>
  )
}
