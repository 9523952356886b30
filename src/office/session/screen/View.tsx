import { Text, View as Box } from '@tarojs/components'
import { checkPhrase } from '@shared/domain/checkPhrase'
import { BigButton } from '@/components/BigButton'
import { Notice } from '@/components/Notice'
import { QrCode } from '@/components/QrCode'
import styles from './index.module.scss'

export interface ScreenProps {
  title: string
  place: string
  lead: string
  /** '' = the whole session. */
  stand: string
  rule: string
  /** '' once the last has passed. */
  letters: string
  /** '' where the house has no address: the letters are typed then. */
  link: string
  /** How long it goes on without network, ms. */
  left: number
  /** It should have been renewed by now. */
  behind: boolean
  full: boolean
  onFull?: (full: boolean) => void
}
const minute = 60_000

export function View({ title, place, lead, stand, rule, letters, link, left, behind, full, onFull }: ScreenProps) {
  return (
    <Box className={`${styles.screen} ${full ? styles.full : ''}`}>
      <Text className={styles.title} role='heading' aria-level='2'>{[title, stand].filter(Boolean).join(' · ')}</Text>
      <Text className={styles.place}>{[place, `主办：${lead}`].filter(Boolean).join(' · ')}</Text>
      {letters === '' ? (
        <Notice tone='late' icon='offline' say='断网超过十分钟，动态码用完了。连上网络后会自动接着显示；也可以请工作人员代签。' live />
      ) : (
        <>
          {link !== '' && <Box className={styles.paper}><QrCode content={link} label={`${title}的动态签到码`} className={styles.qr ?? ''} /></Box>}
          <Text className={styles.letters}>{letters}</Text>
          <Text className={styles.letters}>{`核对语：${checkPhrase(letters)}`}</Text>
          <Text className={styles.hint}>每半分钟换一次。请现场扫码，拍照转发的码不计入。扫开的页面有同样的核对语才是本活动。</Text>
        </>
      )}
      {behind && letters !== '' && <Notice tone='wait' icon='offline' say={`现在没有网络，还能显示 ${String(Math.max(1, Math.floor(left / minute)))} 分钟。`} live />}
      <Text className={styles.hint}>{rule}</Text>
      {onFull && <BigButton tone='plain' label={full ? '退出全屏' : '全屏显示'} className={styles.button ?? ''} onTap={() => onFull(!full)} />}
    </Box>
  )
}
