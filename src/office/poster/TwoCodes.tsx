import { Text, View } from '@tarojs/components'
import { Picture } from '@/components/Picture'
import { QrCode } from '@/components/QrCode'
import styles from './poster.module.scss'

export interface Codes {
  /** Whose codes these are, and what they do. */
  name: string
  what: string
  /** '' = no plain code can be printed. */
  link: string
  /** Address of the mini-program code's picture; '' = none to print. */
  mini: string
  onBroken: (url: string) => void
}

/** The plain code for any camera and, beside it, the mini-program's own (W-11). */
export const TwoCodes = ({ name, what, link, mini, onBroken }: Codes) => (
  <View className={styles.codes}>
    {link !== '' && (
      <View className={styles.one}>
        <QrCode content={link} label={`${name}的${what}`} className={styles.half ?? ''} />
        <Text className={styles.rule}>微信或手机相机扫</Text>
      </View>
    )}
    <View className={styles.one}>
      <Picture src={mini} mode='scaleToFill' label={`${name}的小程序码`} className={styles.half ?? ''} onError={() => onBroken(mini)} />
      <Text className={styles.rule}>小程序码，微信扫</Text>
    </View>
  </View>
)
