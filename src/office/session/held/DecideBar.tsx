import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Field } from '@/components/Field'
import { Tap } from '@/components/Tap'
import styles from './index.module.scss'

export interface DecideBarProps {
  chosen: number
  all: number
  ground: string
  busy: boolean
  said: string
  onGround: (ground: string) => void
  onAll: () => void
  onDecide: (verdict: 'count' | 'refuse') => void
  /** Grounds that are one tap. */
  templates?: readonly string[]
}
const atSessions = ['现场有人见到，本人确已到场。', '当时没有信号，事后补传。', '手机时间不准，本人当时在场。', '不在现场，转发的码。'] as const

/** From the lower half of the screen, with one hand: why, then counted or not. */
export function DecideBar({ chosen, all, ground, busy, said, onGround, onAll, onDecide, templates = atSessions }: DecideBarProps) {
  return (
    <View className={styles.foot}>
      <View className={styles.line}>
        <Text className={styles.told} role='status'>{said !== '' ? said : chosen > 0 ? `已选 ${String(chosen)} 条` : '点选要核定的记录'}</Text>
        <Tap className={styles.all} label={chosen === all ? '全部取消' : '全选'} onTap={onAll}><Text>{chosen === all ? '全部取消' : '全选'}</Text></Tap>
      </View>
      {chosen > 0 && (
        <>
          <View className={styles.templates}>
            {templates.map((words) => <Tap key={words} className={styles.template} label={`用这句：${words}`} onTap={() => onGround(words)}><Text>{words}</Text></Tap>)}
          </View>
          <Field label='理由' value={ground} maxLength={200} placeholder='会一直保留在记录里' onInput={onGround} />
          <View className={styles.buttons}>
            <BigButton tone='plain' label='不计入' busy={busy} onTap={() => onDecide('refuse')} />
            <BigButton label='计入' busy={busy} onTap={() => onDecide('count')} />
          </View>
        </>
      )}
    </View>
  )
}
