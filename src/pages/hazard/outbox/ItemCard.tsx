import { Text, View } from '@tarojs/components'
import { hazardMoves } from '@shared/domain/hazardMoves'
import { formatReceipt } from '@shared/domain/receipt'
import type { Item } from '@/outbox/outbox'
import { BigButton } from '@/components/BigButton'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import { momentWords } from '../../moment'
import { itemStates, photosWords, placeOf, whatOf } from '../itemWords'
import styles from './index.module.scss'

export interface ItemCardProps {
  item: Item
  now: number
  onRetry: (id: string) => void
  onMend: (id: string) => void
  onReceipt: (id: string) => void
  onCase: (id: string) => void
}

/** One kept thing: its state, what it is, and the one thing to do about it. */
export function ItemCard({ item, now, onRetry, onMend, onReceipt, onCase }: ItemCardProps) {
  const { label, tone, icon } = itemStates[item.state]
  const report = item.kind === 'report' ? item : undefined
  const title = report ? placeOf(report) : hazardMoves[item.kind === 'decision' ? item.decision.move : 'supplement'].label
  const open = () => (report ? onReceipt(item.id) : item.kind === 'decision' && onCase(item.decision.id))
  const act = {
    waiting: { label: item.attempts > 0 ? '重新发送' : '现在发送', tap: () => onRetry(item.id) },
    sending: { label: '正在送出', tap: () => undefined },
    refused: report ? { label: '修改后再送', tap: () => onMend(item.id) } : { label: '重新发送', tap: () => onRetry(item.id) },
    sent: { label: report ? '看回执码' : '看这一件', tap: open },
  }[item.state]
  const problem = item.problem?.say ?? item.photos.find((photo) => photo.say)?.say
  const about = [momentWords(item.at, now), photosWords(item), report?.number].filter(Boolean).join(' · ')
  const lines = report ? [title, whatOf(report), about, `回执码 ${formatReceipt(report.receipt)}`] : [title, about]
  return (
    <View className={styles.card}>
      <Tap className={styles.words} label={[label, ...lines, item.state !== 'sent' && problem].filter(Boolean).join('，')} onTap={open}>
        <StateChip tone={tone} icon={icon} label={label} />
        {lines.map((line, index) => <Text key={line} className={index === 0 ? styles.place : index === 1 && report ? styles.what : styles.note}>{line}</Text>)}
        {problem && item.state !== 'sent' && <Text className={item.state === 'refused' ? styles.problem : styles.note}>{problem}</Text>}
      </Tap>
      <BigButton tone='plain' label={act.label} disabled={item.state === 'sending'} onTap={act.tap} />
    </View>
  )
}
