import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { problems } from '@shared/contract/problems'
import { BigButton } from '@/components/BigButton'
import { Chosen } from '@/components/Chosen'
import { PinPad } from '@/components/PinPad'
import { moved, offsetBetween } from '@/components/PinPad/metres'
import { findPosition } from '@/device/location'
import type { Card } from './card'
import styles from './index.module.scss'

type Pinned = Card['place']['position']

/** Where it is held, for whoever plans it on the spot: with it, who checks in far away is marked (T-11). Nobody needs it. */
export function PlacePin({ position, onChange }: { position: Pinned; onChange: (position: Pinned) => void }) {
  const [fix, setFix] = useState<Pinned>(null)
  const [busy, setBusy] = useState(false)
  const [say, setSay] = useState('')
  const start = fix ?? position
  const locate = async () => {
    setSay('')
    setBusy(true)
    const got = await findPosition()
    setBusy(false)
    if (!got.ok) return setSay(got.why === 'cancelled' ? '' : problems[got.why].say)
    setFix(got.position)
    onChange(got.position)
  }
  return (
    <View className={styles.part}>
      {!position && <BigButton tone='plain' icon='target' label='用现在的位置' busy={busy} onTap={() => void locate()} />}
      {!position && <Text className={styles.hint}>选填。人在活动地点时点一下，之后离得远的签到会标出“距离较远”。</Text>}
      {say !== '' && <Text className={styles.problem} role='alert'>{say}</Text>}
      {position && start && (
        <>
          <Chosen icon='pin' say={`已定位，误差约 ${String(Math.round(position.accuracy))} 米`} undo='不用定位' onUndo={() => { setFix(null); onChange(null) }} />
          <PinPad accuracy={position.accuracy} offset={offsetBetween(start, position)} onMove={(offset) => onChange({ ...position, ...moved(start, offset) })} />
        </>
      )}
    </View>
  )
}
