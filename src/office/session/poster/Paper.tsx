import { Text, View } from '@tarojs/components'
import type { SessionView } from '@shared/contract/session'
import { civilTime, dayWords, timeWords } from '@shared/domain/calendar'
import { withoutPhone } from '@shared/domain/checkInWords'
import { checkPhrase } from '@shared/domain/checkPhrase'
import { QrCode } from '@/components/QrCode'
import type { PaperSize } from './sizes'
import { TwoCodes } from './TwoCodes'
import styles from './index.module.scss'

export interface PaperProps {
  summary: SessionView['summary']
  code: string
  /** '' = of the whole session. */
  stand: string
  link: string
  /** Address of the mini-program code's picture; '' = none to print. */
  mini: string
  onBroken: (url: string) => void
  size: PaperSize
  /** 备案号 of the site, as the office has it; '' = none printed. */
  filing: string
}
const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')
const span = ({ startsAt, endsAt }: SessionView['summary']): string => `${timeWords(startsAt)} 至 ${dayWords(startsAt) === dayWords(endsAt) ? civilTime(endsAt) : timeWords(endsAt)}`

/** How high the names would stand in the sheet's large type, in its units: letters a line times a line's height (index.module.scss). */
const heightOf = (title: string, stand: string, where: string): number => Math.ceil(title.length / 11) * 20 + Math.ceil(stand.length / 14) * 20 + Math.ceil((where.length - 7) / 26) * 10
/** With more than this the whole is set smaller, so that the code stays wide. */
const room = 60

/** Black on white whatever the reader's face, safe for a printer without colour; usable without a phone (T-42). */
export const Paper = ({ summary, code, stand, link, mini, onBroken, size, filing }: PaperProps) => {
  const where = [span(summary), summary.place].filter(Boolean).join(' · ')
  return (
    <View className={`${styles.paper} ${styles[size]} ${heightOf(summary.title, stand, where) > room ? styles.crowded : ''}`}>
      <Text className={styles.house}>安全生产月 · 活动签到</Text>
      <Text className={styles.title} role='heading' aria-level='2'>{summary.title}</Text>
      {stand !== '' && <Text className={styles.stand}>{stand}</Text>}
      <Text className={styles.where}>{where}</Text>
      {mini !== '' && <TwoCodes name={`${summary.title}${stand}`} link={link} mini={mini} onBroken={onBroken} />}
      {mini === '' && link !== '' && <QrCode content={link} label={`${summary.title}${stand}的签到码`} className={styles.qr ?? ''} />}
      <Text className={styles.letters}>{grouped(code)}</Text>
      <Text className={styles.how}>用微信或手机相机扫码即记一次。不用注册，不留电话。</Text>
      <Text className={styles.rule}>{summary.rule}</Text>
      <Text className={styles.rule}>{withoutPhone}</Text>
      <View className={styles.check}>
        <Text className={styles.phrase}>{`核对语：${checkPhrase(code)}`}</Text>
        <Text className={styles.rule}>扫开的页面有同样的核对语才是本活动。它不会要密码、验证码，也不收费。</Text>
      </View>
      <Text className={styles.foot}>{[`主办：${summary.lead.name}`, filing].filter(Boolean).join('　')}</Text>
    </View>
  )
}
