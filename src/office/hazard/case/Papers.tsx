import { useState } from 'react'
import { Text } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { copyText } from '@/device/clipboard'
import { Row } from '@/components/Row'
import { Section } from '@/components/Section'
import { HotlineSheet } from './HotlineSheet'
import { ShareRow } from './ShareRow'
import { shareWords } from './share'
import styles from './index.module.scss'

export interface PapersProps { case: CaseView; onSheet: () => void; onCaseSheet: () => void }

/** What leaves the page: a card, words, a call to the hotline, paper. */
export function Papers({ case: item, onSheet, onCaseSheet }: PapersProps) {
  const [said, setSaid] = useState('')
  const [hotline, setHotline] = useState(false)
  const copy = () => void copyText(shareWords(item)).then((done) => setSaid(done.ok ? '文字已复制。' : '没有复制成功，请重试。'))
  return (
    <Section title='转发和打印'>
      {said !== '' && <Text className={styles.due} role='status'>{said}</Text>}
      <Section rows>
        <ShareRow case={item} onSaid={setSaid} />
        <Row icon='copy' label='复制文字' note='编号、状态和期限，不含姓名和隐患内容' onTap={copy} />
        <Row icon='phone' label='转报 12345 或 12350' note='文字复制好再拨打，记下对方编号' onTap={() => setHotline(true)} />
        {item.sheet && <Row icon='print' label='打印交办单' note={item.route.onBehalf ? '交给责任单位签收，签好拍照交回' : '期限、责任单位和签字栏，交整改的人带到现场'} onTap={onSheet} />}
        <Row icon='paper' label='打印案件表' note='一张 A4，附前后照片' onTap={onCaseSheet} />
      </Section>
      {hotline && <HotlineSheet id={item.id} onClose={() => setHotline(false)} />}
    </Section>
  )
}
