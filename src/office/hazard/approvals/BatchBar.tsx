import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Icon } from '@/components/Icon'
import { Sheet } from '@/components/Sheet'
import { Ground } from '../case/fields/Ground'
import { labelOf, moveForms } from '../case/moveForms'
import type { Batch } from './useBatch'
import styles from './batch.module.scss'

/** What can be done to all that are chosen; then what became of each. */
export function BatchBar({ batch }: { batch: Batch }) {
  const { chosen, moves, move, answers } = batch
  return (
    <View className={styles.bar} role='group' aria-label='多选办理'>
      {answers.length > 0 && (
        <View className={styles.answers} role='status'>
          {answers.map((answer) => (
            <View key={answer.id} className={answer.done ? styles.done : styles.not}>
              <Icon name={answer.done ? 'safe' : 'refused'} />
              <Text className={styles.answer}>{answer.place}：{answer.say}</Text>
            </View>
          ))}
        </View>
      )}
      {answers.length === 0 && <Text className={styles.say}>{chosen.length === 0 ? '点选几件一起办理。复查和重大隐患要逐件办理。' : `已选 ${chosen.length} 件${moves.length === 0 ? '，它们没有可以一起办的步骤' : ''}`}</Text>}
      {batch.said !== '' && <Text className={styles.say} role='status'>{batch.said}</Text>}
      <View className={styles.buttons}>
        {moves.map((one, i) => <BigButton key={one} className={styles.button} tone={i === 0 ? 'main' : 'plain'} label={labelOf(one)} busy={batch.busy && one === 'accept'} disabled={batch.busy} onTap={() => batch.choose(one)} />)}
        <BigButton className={styles.button} tone='plain' label={answers.length > 0 ? '完成' : '取消多选'} disabled={batch.busy} onTap={batch.stop} />
      </View>
      {move !== null && (
        <Sheet title={`${labelOf(move)}（${chosen.length} 件）`} onClose={() => batch.choose(null)}>
          <Text className={styles.say}>{moveForms[move].say}</Text>
          <Ground move={move} value={batch.filled.ground} problem={batch.lack?.say} onChange={(ground) => batch.change({ ground })} />
          <BigButton label={`${moveForms[move].send}（${chosen.length} 件）`} busy={batch.busy} onTap={batch.send} />
        </Sheet>
      )}
    </View>
  )
}
