import { Text, View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { BigButton } from '@/components/BigButton'
import { MoveFields } from './MoveFields'
import { buttonsFor, moveForms } from './moveForms'
import type { Act } from './useDecision'
import { WaitingDecision } from './WaitingDecision'
import styles from './panel.module.scss'

/** A foot with nothing in it would only take room. */
export const hasFoot = (item: CaseView, act: Act): boolean =>
  act.waiting !== undefined || act.said !== '' || act.move !== null || buttonsFor(item.moves).length > 0

/** Within the thumb's reach: what may be done now, or the form of what was chosen. */
export function MovePanel({ case: item, act }: { case: CaseView; act: Act }) {
  if (act.waiting) return <WaitingDecision item={act.waiting} onRetry={act.retry} onTakeBack={act.takeBack} />
  const buttons = buttonsFor(item.moves)
  const chosen = act.move !== null && buttons.includes(act.move) ? act.move : null
  return (
    <View className={styles.panel}>
      {act.said !== '' && <Text className={styles.said} role='status'>{act.said}</Text>}
      {act.move !== null && chosen === null && act.filled.ground !== '' && (
        <Text className={styles.kept}>您写的理由还在：{act.filled.ground}</Text>
      )}
      {chosen === null ? (
        <View className={styles.moves}>
          {buttons.map((move, i) => (
            <BigButton key={move} className={styles.move} tone={i === 0 ? 'main' : 'plain'} label={moveForms[move].label} busy={act.busy && move === 'accept'} disabled={act.busy} onTap={() => act.choose(move)} />
          ))}
        </View>
      ) : (
        <View className={styles.form} role='group' aria-label={moveForms[chosen].label}>
          <MoveFields case={item} move={chosen} act={act} />
          <View className={styles.moves}>
            <BigButton className={styles.move} tone='plain' label='先不办' disabled={act.busy} onTap={() => act.choose(null)} />
            <BigButton className={styles.move} label={moveForms[chosen].send} busy={act.busy} onTap={act.send} />
          </View>
        </View>
      )}
    </View>
  )
}
