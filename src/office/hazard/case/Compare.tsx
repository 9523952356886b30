import { useState } from 'react'
import { Slider, Text, View } from '@tarojs/components'
import { Chips } from '@/components/Chips'
import { Picture } from '@/components/Picture'
import styles from './index.module.scss'

const ways = [{ value: 'side', label: '并排看' }, { value: 'slide', label: '滑动比' }] as const

/** Before and after of one spot: side by side, or the one laid over the other. */
export function Compare({ before, after }: { before: string; after: string }) {
  const [way, setWay] = useState<'side' | 'slide'>('side')
  const [share, setShare] = useState(50)
  return (
    <View className={styles.compare}>
      <Chips label='对比方式' options={ways} value={way} onChange={(value) => value !== '' && setWay(value)} />
      {way === 'side' ? (
        <View className={styles.side}>
          <View className={styles.half}><Picture className={styles.fit} src={before} label='整改前' /><Text className={styles.label}>整改前</Text></View>
          <View className={styles.half}><Picture className={styles.fit} src={after} label='整改后' /><Text className={styles.label}>整改后</Text></View>
        </View>
      ) : (
        <View>
          <View className={styles.stage}>
            <Picture className={styles.over} src={after} label='整改后' />
            <View className={styles.window} style={{ width: `${share}%` }}>
              <View className={styles.behind} style={{ width: `${10_000 / share}%` }}><Picture className={styles.over} src={before} label='整改前' /></View>
            </View>
          </View>
          <Slider value={share} min={1} max={100} aria-label='左边整改前，右边整改后' onChanging={(event) => setShare(event.detail.value)} onChange={(event) => setShare(event.detail.value)} />
          <Text className={styles.label}>左边整改前，右边整改后</Text>
        </View>
      )}
    </View>
  )
}
