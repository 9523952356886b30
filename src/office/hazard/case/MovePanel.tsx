import { Text, View } from '@tarojs/components'
import type { CaseView } from '@shared/contract/hazard'
import { BigButton } from '@/components/BigButton'
import { buttonsFor, isOnward, labelOf, type OfficeMove } from './moveForms'
import type { Act } from './useDecision'
import { WaitingDecision } from './WaitingDecision'
import styles from './panel.module.scss'

/** The move whose form is open, if the case still allows it. */
export const openMove = (item: CaseView, act: Act): OfficeMove | null => (act.move !== null && !act.waiting && buttonsFor(item).includes(act.move) ? act.move : null)

/** A foot with nothing in it would only take room. */
export const hasFoot = (item: CaseView, act: Act): boolean => act.waiting !== undefined || act.said !== '' || act.move !== null || buttonsFor(item).length > 0

export interface MovePanelProps {
  case: CaseView
  act: Act
  /** Opens the list of all moves; without it all of them are buttons here. */
  onMore?: () => void
}
/** As many as a thumb finds at once. */
const atOnce = 2

/** Within the thumb's reach: the next steps, and the way to the rest. */
export function MovePanel({ case: item, act, onMore }: MovePanelProps) {
  if (act.waiting) return <WaitingDecision item={act.waiting} onRetry={act.retry} onTakeBack={act.takeBack} />
  const all = buttonsFor(item)
  const shown = onMore && all.length > atOnce + 1 ? all.slice(0, atOnce) : all
  return (
    <View className={`${styles.panel} ${onMore ? '' : styles.desk}`}>
      {act.said !== '' && openMove(item, act) === null && <Text className={styles.said} role='status'>{act.said}</Text>}
      {act.move !== null && openMove(item, act) === null && act.filled.ground !== '' && <Text className={styles.kept}>您写的内容还在：{act.filled.ground}</Text>}
      <View className={styles.moves}>
        {shown.map((move, i) => (
          <BigButton key={move} className={styles.move} tone={i === 0 && isOnward(move) ? 'main' : 'plain'} label={labelOf(move)} busy={act.busy && move === 'accept'} disabled={act.busy} onTap={() => act.choose(move)} />
        ))}
        {onMore && shown.length < all.length && <BigButton className={styles.all} tone='plain' label={`更多（${all.length - shown.length}）`} disabled={act.busy} onTap={onMore} />}
      </View>
    </View>
  )
}
