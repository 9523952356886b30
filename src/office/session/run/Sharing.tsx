import { View } from '@tarojs/components'
import type { SessionView } from '@shared/contract/session'
import { problems } from '@shared/contract/problems'
import { BigButton } from '@/components/BigButton'
import { Section } from '@/components/Section'
import { ToGroup } from '@/components/ToGroup'
import { webAddress } from '@/device/address'
import { copyText } from '@/device/clipboard'
import { noticeWords, sessionPath } from '../share'
import styles from './index.module.scss'

/** Into the group: a card without names, or a ready notice. */
export function Sharing({ view, onSaid }: { view: SessionView; onSaid: (say: string) => void }) {
  const copy = (text: string, done: string) => void copyText(text).then((copied) => onSaid(copied.ok ? done : copied.why === 'cancelled' ? '' : problems[copied.why].say))
  return (
    <Section title='发到群里' note='卡片和文字里没有人员姓名。'>
      <View className={styles.stack}>
        <ToGroup onCopyLink={() => copy(webAddress(sessionPath(view.summary.id)), '链接已复制。打开的人要先登录，只看得到自己范围内的场次。')} />
        <BigButton tone='plain' icon='copy' label='复制通知文字' onTap={() => copy(noticeWords(view.summary, view.asOf), '通知已复制，可以粘贴到群里。')} />
      </View>
    </Section>
  )
}
