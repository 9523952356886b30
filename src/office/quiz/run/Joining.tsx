import { Text, View } from '@tarojs/components'
import { problems } from '@shared/contract/problems'
import { BigButton } from '@/components/BigButton'
import { QrCode } from '@/components/QrCode'
import { Section } from '@/components/Section'
import { ToGroup } from '@/components/ToGroup'
import { competitionPath } from '@shared/domain/printedLink'
import { houseAddress } from '@/device/address'
import { copyText } from '@/device/clipboard'
import type { Summary } from '../shown'
import { noticeWords } from './joining'
import styles from './index.module.scss'

/** The code and the link of one that is open; neither asks anybody to pass it on (W-18). */
export function Joining({ summary, onPoster, onSaid }: { summary: Summary; onPoster: () => void; onSaid: (say: string) => void }) {
  const link = houseAddress(competitionPath(summary.id))
  const copy = (text: string, done: string) => void copyText(text).then((copied) => onSaid(copied.ok ? done : copied.why === 'cancelled' ? '' : problems[copied.why].say))
  return (
    <Section title='怎么参加'>
      <View className={styles.card}>
        {link !== '' && (
          <View className={styles.codeBox}>
            <View className={styles.paper}><QrCode content={link} label={`${summary.title}的参加码`} className={styles.qr ?? ''} /></View>
            <Text className={styles.hint}>扫码直接打开这场答题；在“知识竞答”里也找得到。</Text>
          </View>
        )}
        <View className={styles.pair}>
          <ToGroup onCopyLink={() => copy(link, '链接已复制。')} />
          <BigButton tone='plain' icon='print' label='打印海报' onTap={onPoster} />
          <BigButton tone='plain' icon='copy' label='复制通知文字' onTap={() => copy(noticeWords(summary, link), '通知已复制，可以粘贴到群里。')} />
        </View>
      </View>
    </Section>
  )
}
