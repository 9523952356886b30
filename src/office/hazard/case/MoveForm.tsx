import { Text, View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { BigButton } from '@/components/BigButton'
import { MoveFields } from './MoveFields'
import { labelOf, moveForms, type OfficeMove } from './moveForms'
import type { Act } from './useDecision'
import styles from './panel.module.scss'

/** The form of one move, with the button that sends it right under it. */
export const MoveForm = ({ case: item, move, act }: { case: CaseView; move: OfficeMove; act: Act }) => (
  <View className={styles.form} role='group' aria-label={labelOf(move)}>
    <MoveFields case={item} move={move} act={act} />
    {act.said !== '' && <Text className={styles.said} role='status'>{act.said}</Text>}
    <View className={styles.moves}>
      <BigButton className={styles.move} tone='plain' label='先不办' disabled={act.busy} onTap={() => act.choose(null)} />
      <BigButton className={styles.move} label={moveForms[move].send} busy={act.busy} onTap={act.send} />
    </View>
  </View>
)
