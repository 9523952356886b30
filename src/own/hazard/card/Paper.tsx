import { Text, View } from '@tarojs/components'
import { checkPhrase } from '@shared/domain/checkPhrase'
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

export interface PaperProps {
  /** A unit's code in full, or ''. */
  code: string
  address: string
  size: CardSize
  /** Official name of whoever gives it out, and 备案号; '' = left blank to be written, none printed. */
  issuer: string
  filing: string
}

/** A unit's code as typed so far. */
const isWhole = (code: string): boolean => code.length === 7

/** 105 × 148 mm or a larger sheet of the same shape, black on white, 仿宋; usable without any screen. Who gives it out, and how to know its page (T-42). */
export const Paper = ({ code, address, size, issuer, filing }: PaperProps) => (
  <View className={`${styles.paper} ${styles[size]}`}>
    <View className={styles.paperHead}>
      <View className={styles.paperTitle}>
        <Text className={styles.cardName}>{reportSources.paperCard}</Text>
        <Text className={styles.small}>起火、泄漏、有人受伤：先撤离，打 119、120。</Text>
        {code !== '' && <Text className={styles.small}>{`单位编码 ${code}${isWhole(code) ? `　核对语：${checkPhrase(code)}` : ''}`}</Text>}
        {address !== '' && <Text className={styles.small}>{!isWhole(code) ? '扫开的页面不会要密码、验证码，也不收费。' : '扫开的页面有同样的核对语才是本系统。它不会要密码、验证码，也不收费。'}</Text>}
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
    <Text className={styles.small}>{[`印发：${issuer || '＿＿＿＿＿＿＿＿＿＿'}`, filing].filter(Boolean).join('　')}</Text>
  </View>
)
