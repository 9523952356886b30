import { useRef } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../Icon'
import { Tap } from '../Tap'
import { distance, offsetWords, type Offset } from './metres'
import styles from './PinPad.module.scss'

export interface PinPadProps {
  /** How sure the phone is, metres. */
  accuracy: number
  /** Where the pin is, from where the phone found it. */
  offset: Offset
  onMove: (offset: Offset) => void
}
const fingerOf = (event: unknown) => (event as { touches: readonly { pageX: number; pageY: number }[] }).touches[0]

const side = 280 // px, the same on every screen: a metre has one length, whatever the type size
const steps = { left: { east: -1, north: 0, say: '向西', icon: 'left' }, up: { east: 0, north: 1, say: '向北', icon: 'up' }, down: { east: 0, north: -1, say: '向南', icon: 'down' }, right: { east: 1, north: 0, say: '向东', icon: 'right' } } as const satisfies Record<string, Offset & { say: string; icon: IconName }>

/** Metres across the pad: the circle of accuracy and the pin both fit. */
const spanFor = (accuracy: number, offset: Offset) => Math.max(100, Math.ceil((Math.max(accuracy, distance(offset)) * 2.4) / 50) * 50)

/**
 * A metre grid around the position instead of a map: no tiles are fetched, so it works offline.
 * The pin follows the finger; the buttons move it one step for those who cannot drag.
 */
export function PinPad({ accuracy, offset, onMove }: PinPadProps) {
  const from = useRef<{ x: number; y: number; offset: Offset } | null>(null)
  const span = spanFor(accuracy, offset)
  const px = side / span
  const step = span <= 100 ? 2 : 10
  const begin = (event: unknown) => {
    const finger = fingerOf(event)
    if (finger) from.current = { x: finger.pageX, y: finger.pageY, offset }
  }
  const drag = (event: unknown) => {
    const finger = fingerOf(event)
    const start = from.current
    if (!finger || !start) return
    onMove({ east: start.offset.east + Math.round((finger.pageX - start.x) / px), north: start.offset.north - Math.round((finger.pageY - start.y) / px) })
  }
  const circle = Math.min(accuracy * 2 * px, side)
  const words = offsetWords(offset)
  return (
    <View className={styles.part}>
      <View className={styles.pad} style={{ width: `${side}px`, height: `${side}px`, backgroundSize: `${10 * px}px ${10 * px}px` }} onTouchStart={begin} onTouchMove={drag} catchMove>
        <View className={styles.circle} style={{ width: `${circle}px`, height: `${circle}px` }} />
        <View className={styles.fix} />
        <View className={styles.pin} style={{ transform: `translate(${offset.east * px}px, ${-offset.north * px}px)` }}><Icon name='pin' className={styles.needle} /></View>
        <Text className={styles.north}>北</Text>
        <Text className={styles.scale}>一格 10 米</Text>
      </View>
      <View className={styles.side}>
        <Text className={styles.say} role='status'>{words ? `已把位置${words}` : '位置不准时，拖动图中的针，或点箭头移动。'}</Text>
        <View className={styles.steps}>
          {Object.values(steps).map(({ east, north, say, icon }) => (
            <Tap key={say} className={styles.step} label={`${say}移 ${step} 米`} onTap={() => onMove({ east: offset.east + east * step, north: offset.north + north * step })}>
              <Icon name={icon} />
            </Tap>
          ))}
        </View>
        {words !== '' && <Tap className={styles.reset} label='回到定位点' onTap={() => onMove({ east: 0, north: 0 })}><Icon name='target' /><Text>回到定位点</Text></Tap>}
      </View>
    </View>
  )
}
