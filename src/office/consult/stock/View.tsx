import { Text, View as Box } from '@tarojs/components'
import { Chips } from '@/components/Chips'
import { BigButton } from '@/components/BigButton'
import { Notice } from '@/components/Notice'
import { Tap } from '@/components/Tap'
import { Icon } from '@/components/Icon'
import type { Line } from './moves'
import styles from './index.module.scss'

export interface StockProps {
  title: string
  waiting: number
  asked: number
  lines: readonly Line[]
  stands: readonly { readonly key: string; readonly name: string }[]
  stand: string
  busy: boolean
  said: string
  /** A move whose answer never came: it goes again as the same one. */
  unsent: string
  onStand: (key: string) => void
  onOne: (line: Line) => void
  onOpen: (line: Line) => void
  onAgain: () => void
}

const leftWords = ({ left }: Line): string => (left === 0 ? '没有库存' : `剩 ${String(left)}`)

export function View({ title, waiting, asked, lines, stands, stand, busy, said, unsent, onStand, onOne, onOpen, onAgain }: StockProps) {
  return (
    <Box className={styles.page}>
      <Box className={styles.head}>
        <Text className={styles.title}>{title}</Text>
        <Text className={styles.hint}>待答复 {waiting} 个 · 本场已计入咨询 {asked} 人次</Text>
      </Box>
      {stands.length > 0 && <Chips label='台位' shown={false} options={stands.map(({ key, name }) => ({ value: key, label: name }))} value={stand} onChange={(value) => value !== '' && onStand(value)} />}
      {unsent !== '' && <Notice tone='wait' icon='kept' say={unsent} live><BigButton tone='plain' icon='retry' label='再送一次' busy={busy} onTap={onAgain} /></Notice>}
      {said !== '' && <Text className={styles.said} role='alert'>{said}</Text>}
      <Box className={styles.rows}>
        {lines.map((line) => (
          <Box key={line.material} className={styles.row}>
            <Tap className={styles.what} label={`${line.name}，已发 ${String(line.issued)}，${leftWords(line)}，登记`} onTap={() => onOpen(line)}>
              <Box className={styles.words}>
                <Text className={styles.name}>{line.name}</Text>
                <Text className={styles.hint}>已发 {line.issued}</Text>
              </Box>
              <Text className={`${styles.left} ${line.left === 0 ? styles.none : ''}`}>{leftWords(line)}</Text>
              <Icon name='next' />
            </Tap>
            {line.left === 0
              ? <Tap className={styles.more} label={`补充${line.name}`} onTap={() => onOpen(line)}><Text>补充</Text></Tap>
              : <Tap className={styles.one} label={`发 1 份${line.name}`} disabled={busy || unsent !== ''} onTap={() => onOne(line)}><Text>发 1</Text></Tap>}
          </Box>
        ))}
      </Box>
      <Text className={styles.hint}>发 1 份点右边；发多份、补充和更正点这一行。材料份数单独计，不算现场人次。</Text>
    </Box>
  )
}
