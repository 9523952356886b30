import { Text, View } from '@tarojs/components'
import { Picture } from '@/components/Picture'
import { QrCode } from '@/components/QrCode'
import styles from './index.module.scss'

export interface TwoCodesProps {
  /** Whose codes these are. */
  name: string
  /** '' = no plain code can be printed. */
  link: string
  mini: string
  onBroken: (url: string) => void
}

/** The plain code for any camera and, beside it, the mini-program's own (W-11). */
export const TwoCodes = ({ name, link, mini, onBroken }: TwoCodesProps) => (
  <View className={styles.codes}>
    {link !== '' && (
      <View className={styles.one}>
        <QrCode content={link} label={`${name}的签到码`} className={styles.half ?? ''} />
        <Text className={styles.rule}>微信或手机相机扫</Text>
      </View>
    )}
    <View className={styles.one}>
      <Picture src={mini} mode='scaleToFill' label={`${name}的小程序码`} className={styles.half ?? ''} onError={() => onBroken(mini)} />
      <Text className={styles.rule}>小程序码，微信扫</Text>
    </View>
  </View>
)
