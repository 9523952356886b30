import { useState } from 'react'
import { Slider, Text, View } from '@tarojs/components'
import { Picture } from '@/components/Picture'
import { Tap } from '@/components/Tap'
import { Segments } from '../../Segments'
import styles from './compare.module.scss'

const ways = [{ value: 'laid', label: '叠着看' }, { value: 'side', label: '并排看' }] as const
type Way = (typeof ways)[number]['value']

export interface CompareProps { before: string; after: string; onOpen: (which: 'before' | 'after') => void }

/** Before and after of one spot: the after laid over the before with a slider between, or side by side. Each opens large. */
export function Compare({ before, after, onOpen }: CompareProps) {
  const [way, setWay] = useState<Way>('laid')
  const [share, setShare] = useState(50)
  const slide = (event: { detail: { value: number } }) => setShare(event.detail.value)
  return (
    <View className={styles.compare}>
      <Segments label='对比方式' options={ways} value={way} onChange={setWay} />
      {way === 'laid' && (
        <View>
          <View className={styles.stage}>
            <Picture className={styles.over} src={before} label='整改前' />
            <View className={styles.window} style={{ width: `${share}%` }}>
              <View className={styles.behind} style={{ width: `${10_000 / share}%` }}><Picture className={styles.over} src={after} label='整改后' /></View>
            </View>
            <Text className={`${styles.tag} ${styles.left}`}>整改后</Text>
            <Text className={`${styles.tag} ${styles.right}`}>整改前</Text>
          </View>
          <View className={styles.slider}>
            <Slider value={share} min={1} max={100} blockSize={28} aria-label='左边整改后，右边整改前' onChanging={slide} onChange={slide} />
          </View>
        </View>
      )}
      <View className={styles.side}>
        <Tap className={styles.half} label='放大整改前照片 1' onTap={() => onOpen('before')}>
          {way === 'side' && <Picture className={styles.fit} src={before} label='' />}
          <Text className={styles.name}>{way === 'side' ? '整改前' : '放大整改前'}</Text>
        </Tap>
        <Tap className={styles.half} label='放大整改后照片 1' onTap={() => onOpen('after')}>
          {way === 'side' && <Picture className={styles.fit} src={after} label='' />}
          <Text className={styles.name}>{way === 'side' ? '整改后' : '放大整改后'}</Text>
        </Tap>
      </View>
    </View>
  )
}
