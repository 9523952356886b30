import { Text, View } from '@tarojs/components'
import { questionCategories } from '@shared/domain/sessionWords'
import { BigButton } from '@/components/BigButton'
import { StateChip } from '@/components/StateChip'
import type { OwnQuestion } from '@/outbox/useOwnQuestions'
import { momentWords } from '../../../pages/moment'
import styles from './index.module.scss'

export interface KeptQuestionProps { item: OwnQuestion; now: number; onMend: () => void; onRemove: () => void }

/** A question on this phone that the office has not got: waiting, or not taken, why, and the way to mend it. */
export const KeptQuestion = ({ item: { state, entry: { data }, problem }, now, onMend, onRemove }: KeptQuestionProps) => (
  <View className={styles.item} role='group' aria-label={data.text}>
    {state === 'refused' ? <StateChip tone='late' icon='refused' label='没有收下' /> : <StateChip tone='wait' icon='kept' label='待上传' />}
    <Text className={styles.note}>{[questionCategories[data.category], momentWords(data.claimedAt ?? now, now)].join(' · ')}</Text>
    <Text className={styles.text}>{data.text}</Text>
    {problem && <Text className={styles.note}>{problem.say}</Text>}
    {state === 'refused' && <BigButton tone='plain' icon='edit' label='修改后再问' onTap={onMend} />}
    {state === 'refused' && <BigButton tone='plain' label='不要了' onTap={onRemove} />}
  </View>
)
