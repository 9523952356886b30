import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/BigButton'
import { Icon } from '@/components/Icon'
import { Sheet } from '@/components/Sheet'
import { Tap } from '@/components/Tap'
import { isAnswered, openPlaces, placesWords } from './sheet'
import type { Taps } from '@/outbox/keptTaps'
import styles from './index.module.scss'

export interface MapProps {
  questions: number
  taps: Taps
  at: number
  busy: boolean
  onGo: (place: number) => void
  onHandIn: () => void
  onClose: () => void
}

/** Every question with whether it is answered, and the end: what is open is said before it is handed in. */
export function Map({ questions, taps, at, busy, onGo, onHandIn, onClose }: MapProps) {
  const open = openPlaces(taps, questions)
  return (
    <Sheet title='题目一览' onClose={onClose}>
      <Text className={styles.told}>{open.length === 0 ? `${String(questions)} 题都答了。` : `还有 ${String(open.length)} 题没答：${placesWords(open)}。没答的不得分。`}</Text>
      <View className={styles.map}>
        {Array.from({ length: questions }, (_, place) => {
          const answered = isAnswered(taps, place)
          return (
            <Tap key={place} className={`${styles.cell} ${answered ? styles.answered : ''} ${place === at ? styles.here : ''}`} label={`第 ${String(place + 1)} 题，${answered ? '已答' : '没答'}${place === at ? '，正在看' : ''}`} onTap={() => onGo(place)}>
              {answered && <Icon name='check' />}
              <Text>{String(place + 1)}</Text>
            </Tap>
          )
        })}
      </View>
      {open.length > 0 && <BigButton tone='plain' label={`去答第 ${String((open[0] ?? 0) + 1)} 题`} onTap={() => onGo(open[0] ?? 0)} />}
      <BigButton label={open.length === 0 ? '交卷' : `就这样交卷（${String(open.length)} 题没答）`} busy={busy} onTap={onHandIn} />
    </Sheet>
  )
}
