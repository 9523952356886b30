import { Text, View } from '@tarojs/components'
import { reportSources } from '@shared/domain/words'
import { QrCode } from '@/components/QrCode'
import type { CardSize } from './sizes'
import styles from './index.module.scss'

const blanks = [
  { label: '地点', lines: 2 },
  { label: '看到了什么', lines: 3 },
  { label: '可能造成什么后果', lines: 1 },
  { label: '现场做了什么', lines: 1 },
  { label: '联系方式（可不填，承办单位看不到）', lines: 1 },
] as const

/** 105 × 148 mm or twice as wide and high, black on white, 仿宋; usable without any screen. */
export const Paper = ({ code, address, size }: { code: string; address: string; size: CardSize }) => (
  <View className={`${styles.paper} ${styles[size]}`}>
    <View className={styles.paperHead}>
      <View className={styles.paperTitle}>
        <Text className={styles.cardName}>{reportSources.paperCard}</Text>
        <Text className={styles.small}>起火、泄漏、有人受伤：先撤离，打 119、120。</Text>
        {code !== '' && <Text className={styles.small}>{`单位编码 ${code}`}</Text>}
      </View>
      {address !== '' && <View className={styles.qr}><QrCode content={address} label='扫码自己上报' className={styles.code ?? ''} /><Text className={styles.small}>扫码自己上报</Text></View>}
    </View>
    {blanks.map(({ label, lines }) => (
      <View key={label} className={styles.blank}>
        <Text className={styles.blankLabel}>{label}</Text>
        {Array.from({ length: lines }, (_, index) => <View key={index} className={styles.rule} />)}
      </View>
    ))}
    <View className={styles.receipt}>
      <Text className={styles.blankLabel}>回执码（由代报人填写，凭它查进展）</Text>
      <View className={styles.boxes}>{['1', '2', '3', '4'].map((group) => <View key={group} className={styles.box} />)}</View>
    </View>
  </View>
)
