import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { SessionView } from '@shared/contract/session'
import { problems } from '@shared/contract/problems'
import { BigButton } from '@/components/BigButton'
import { Chips } from '@/components/Chips'
import { QrCode } from '@/components/QrCode'
import { Section } from '@/components/Section'
import { houseAddress } from '@/device/address'
import { copyText } from '@/device/clipboard'
import styles from './index.module.scss'

export interface CodesProps { view: SessionView; onScreen: (stand: string | null) => void; onPoster: () => void; onSaid: (say: string) => void }
/** `K7M3 9QX2 B4C8 D`: read out and typed in groups of four. */
const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** The session's own code, or a stand's; a hall shows one that changes. */
export function Codes({ view, onScreen, onPoster, onSaid }: CodesProps) {
  const plain = view.codes.filter(({ rotating }) => !rotating)
  const [chosen, setChosen] = useState('')
  const code = plain.find((one) => one.code === chosen) ?? plain[0]
  if (!code) return null
  const link = houseAddress(code.path)
  const nameOf = (stand: string | null) => (stand === null ? '全场' : view.card.stands.find(({ key }) => key === stand)?.name ?? stand)
  const copy = () => void copyText(link).then((done) => onSaid(done.ok ? '签到链接已复制。' : done.why === 'cancelled' ? '' : problems[done.why].say))
  return (
    <Section title='签到码'>
      <View className={styles.card}>
        {plain.length > 1 && <Chips label='哪个码' shown={false} options={plain.map((one) => ({ value: one.code, label: nameOf(one.stand) }))} value={code.code} onChange={setChosen} />}
        <View className={styles.codeBox}>
          {link !== '' && <View className={styles.paper}><QrCode content={link} label={`${view.summary.title}的签到码`} className={styles.qr ?? ''} /></View>}
          <View className={styles.codeWords}>
            <Text className={styles.letters} userSelect>{grouped(code.code)}</Text>
            <Text className={styles.hint}>扫码或输入这串字母即可签到，不用注册，不留电话。</Text>
          </View>
        </View>
        <View className={styles.pair}>
          <BigButton tone='plain' icon='print' label='打印海报和桌牌' onTap={onPoster} />
          <BigButton tone='plain' icon='qr' label='大屏动态码' onTap={() => onScreen(code.stand)} />
          {link !== '' && <BigButton tone='plain' icon='copy' label='复制签到链接' onTap={copy} />}
        </View>
      </View>
    </Section>
  )
}
