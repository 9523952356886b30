import { View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { GroundBar, type GroundBarProps } from './GroundBar'
import styles from './index.module.scss'

export interface DecideBarProps extends Omit<GroundBarProps, 'asks' | 'children' | 'templates'> {
  busy: boolean
  onDecide: (verdict: 'count' | 'refuse') => void
  templates?: readonly string[]
  /** What the two answers are called here. */
  answers?: Readonly<Record<'count' | 'refuse', string>>
}
const atSessions = ['现场有人见到，本人确已到场。', '当时没有信号，事后补传。', '手机时间不准，本人当时在场。', '不在现场，转发的码。'] as const

/** Counted or not. */
export const DecideBar = ({ busy, onDecide, templates = atSessions, answers = { count: '计入', refuse: '不计入' }, ...rest }: DecideBarProps) => (
  <GroundBar {...rest} asks='点选要核定的记录' templates={templates}>
    <View className={styles.buttons}>
      <BigButton tone='plain' label={answers.refuse} busy={busy} onTap={() => onDecide('refuse')} />
      <BigButton label={answers.count} busy={busy} onTap={() => onDecide('count')} />
    </View>
  </GroundBar>
)
