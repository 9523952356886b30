import type { ReactNode } from 'react'
import { Text, View as Box } from '@tarojs/components'
import { materials } from '@shared/domain/sessionWords'
import { BigButton } from '@/components/BigButton'
import { Icon } from '@/components/Icon'
import { Notice } from '@/components/Notice'
import { StateChip } from '@/components/StateChip'
import { Tap } from '@/components/Tap'
import type { What } from './tally'
import type { Stock } from './useStock'
import styles from './index.module.scss'

export interface DeskProps {
  title: string
  stand: string
  /** Of a consultation day: 咨询 is counted beside 现场. */
  consults: boolean
  /** What lies at the stand. */
  stock: Stock
  counted: number
  consulted: number
  /** Not with the office yet. */
  waiting: number
  said: string
  /** That the session is no longer on; '' while it is. */
  over: string
  undoable: { readonly what: What; readonly left: number } | undefined
  /** Absent where nobody is counted any more. */
  onPress?: (what: What) => void
  onUndo: () => void
  /** Something was refused: it is sent again. */
  onRetry?: () => void
  /** Absent where there is one place only. */
  onStand?: () => void
  onProve: () => void
  /** Proofs on this phone. */
  children?: ReactNode
}
const whats = { attend: '现场', consult: '咨询' } as const satisfies Record<What, string>

export function View({ title, stand, consults, stock, counted, consulted, waiting, said, over, undoable, onPress, onUndo, onRetry, onStand, onProve, children }: DeskProps) {
  return (
    <Box className={styles.desk}>
      <Box className={styles.bar}>
        <Box className={styles.where}>
          <Text className={styles.title}>{title}</Text>
          {onStand
            ? <Tap className={styles.stand} label={`台位：${stand}，换台位`} onTap={onStand}><Icon name='pin' /><Text>{stand}</Text><Icon name='open' /></Tap>
            : <Text className={styles.hint}>{stand}</Text>}
        </Box>
        <Box role='status'>{waiting > 0 ? <StateChip tone='wait' icon='kept' label={`待上传 ${String(waiting)}`} /> : <StateChip tone='safe' icon='sent' label='都已上传' />}</Box>
      </Box>
      {stock.length > 0 && <Box className={styles.stock} role='group' aria-label='台上的物料'>{stock.map(({ material, left }) => <Text key={material} className={left > 0 ? styles.left : styles.none}>{materials[material]} 剩 {left}</Text>)}</Box>}
      {over !== '' && <Notice tone='wait' say={over} />}
      {onPress && (
        <>
          <Tap className={styles.plus} label={`${String(counted)} ${consults ? '现场 ' : ''}+1，加一人`} onTap={() => onPress('attend')}>
            <Text className={styles.counted}>{counted}</Text>
            <Text className={styles.one}>{consults ? '现场 +1' : '+1'}</Text>
          </Tap>
          {consults && (
            <Tap className={styles.consult} label={`${String(consulted)} 咨询 +1，加一人`} onTap={() => onPress('consult')}>
              <Text className={styles.consulted}>{consulted}</Text><Text className={styles.consultOne}>咨询 +1</Text>
            </Tap>
          )}
          <BigButton tone='plain' icon='left' label={undoable ? `撤销刚才的${whats[undoable.what]} +1（${String(undoable.left)} 秒）` : '按错了，5 秒内可以撤销'} disabled={!undoable} onTap={onUndo} />
        </>
      )}
      {said !== '' && <Text className={styles.said} role='status'>{said}</Text>}
      {onRetry && <BigButton tone='plain' icon='retry' label='重新发送' onTap={onRetry} />}
      {children}
      <BigButton tone='plain' icon='camera' label='拍照或补一项证明' onTap={onProve} />
      {onPress && <Text className={styles.hint}>没有网络也能数，会自动上传。要有一种证明才计入：照片、纸质名单或第二人证明。</Text>}
    </Box>
  )
}
