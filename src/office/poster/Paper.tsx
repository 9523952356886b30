import { Text, View } from '@tarojs/components'
import { QrCode } from '@/components/QrCode'
import type { PaperSize } from './sizes'
import { TwoCodes, type Codes } from './TwoCodes'
import styles from './poster.module.scss'

export interface PaperProps {
  /** 安全生产月 and what it is for. */
  house: string
  title: string
  /** A part of it that has its own poster, a stand; ''. */
  part: string
  /** When and where. */
  where: string
  codes: Codes
  /** What is typed where nothing can be scanned; ''. */
  letters: string
  /** What scanning does, in one sentence. */
  how: string
  rules: readonly string[]
  phrase: string
  /** Who answers for it, and the 备案号 of the site. */
  foot: readonly string[]
  size: PaperSize
}
const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** How high the names would stand in the sheet's large type, in its units: letters a line times a line's height (poster.module.scss). */
const heightOf = (title: string, part: string, where: string): number => Math.ceil(title.length / 11) * 20 + Math.ceil(part.length / 14) * 20 + Math.ceil((where.length - 7) / 26) * 10
/** With more than this the whole is set smaller, so that the code stays wide. */
const room = 60

/** Black on white whatever the reader's face, safe for a printer without colour; usable without a phone (T-42). */
export const Paper = ({ house, title, part, where, codes, letters, how, rules, phrase, foot, size }: PaperProps) => (
  <View className={`${styles.paper} ${styles[size]} ${heightOf(title, part, where) > room ? styles.crowded : ''}`}>
    <Text className={styles.house}>{house}</Text>
    <Text className={styles.title} role='heading' aria-level='2'>{title}</Text>
    {part !== '' && <Text className={styles.stand}>{part}</Text>}
    <Text className={styles.where}>{where}</Text>
    {codes.mini !== '' && <TwoCodes {...codes} />}
    {codes.mini === '' && codes.link !== '' && <QrCode content={codes.link} label={`${codes.name}的${codes.what}`} className={styles.qr ?? ''} />}
    {letters !== '' && <Text className={styles.letters}>{grouped(letters)}</Text>}
    <Text className={styles.how}>{how}</Text>
    {rules.map((rule) => <Text key={rule} className={styles.rule}>{rule}</Text>)}
    <View className={styles.check}>
      <Text className={styles.phrase}>{`核对语：${phrase}`}</Text>
      <Text className={styles.rule}>扫开的页面有同样的核对语才是本活动。它不会要密码、验证码，也不收费。</Text>
    </View>
    <Text className={styles.foot}>{foot.filter(Boolean).join('　')}</Text>
  </View>
)
