import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { Field } from '@/components/Field'
import { Notice } from '@/components/Notice'
import { Tap } from '@/components/Tap'
import { canPrint, printPage } from '@/device/print'
import { sizes, type PaperSize } from './sizes'
import type { MiniCode } from './useMiniCode'
import styles from './poster.module.scss'

export interface ControlsProps {
  size: PaperSize
  onSize: (size: PaperSize) => void
  mini: MiniCode
  /** Asks for it again. */
  onMini: () => void
  /** The plain link; '' where this build knows none. */
  link: string
  filing: string
  onFiling: (filing: string) => void
  children?: ReactNode
}
const missing = {
  missed: '小程序码现在取不到，这张海报只印网页码。',
  refused: '微信没有给出小程序码，这张海报只印网页码；小程序发布以后再打开本页即可带上。',
} as const

/** What is chosen before it is printed; none of it is on the paper. */
export const Controls = ({ size, onSize, mini, onMini, link, filing, onFiling, children }: ControlsProps) => (
  <View className={styles.screenOnly}>
    <Chips label='多大' shown options={sizes} value={size} onChange={(next) => { if (next) onSize(next) }} />
    {children}
    <Field label='网站备案号' note='选填，印在最下面' value={filing} onInput={onFiling} maxLength={40} placeholder='例如 某ICP备12345678号' />
    {(mini.state === 'missed' || mini.state === 'refused') && (
      <Notice tone='wait' icon='qr' live say={missing[mini.state]}>
        {mini.state === 'missed' && <Tap label='再取小程序码' onTap={onMini}><Text className={styles.say}>再取一次</Text></Tap>}
      </Notice>
    )}
    {link === '' && mini.state !== 'made' && <Notice tone='wait' icon='qr' say='这个版本没有网页地址，印不出网页码。请在电脑浏览器里打开本系统来打印。' />}
    {canPrint ? <BigButton icon='print' label='打印' onTap={() => void printPage()} /> : <Text className={styles.say}>手机上不能直接打印。请在电脑上打开本系统，进入本页打印。</Text>}
  </View>
)
