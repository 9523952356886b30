import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { copyText } from '@/device/clipboard'
import { dial } from '@/device/phone'
import { BigButton } from '@/components/BigButton'
import { PageState } from '@/components/PageState'
import { Sheet } from '@/components/Sheet'
import styles from './index.module.scss'

const numbers = ['12345', '12350'] as const

/** Words to be told to the hotline, and the number to dial; the answer to a 转办件, to be copied back. */
export function HotlineSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { shown, reload } = useLoaded(id, () => call('hazard.hotlineText', { id }))
  const [said, setSaid] = useState('')
  const copy = (words: string) => void copyText(words).then((done) => setSaid(done.ok ? '已复制。' : '没有复制成功，请长按文字手动复制。'))
  return (
    <Sheet title='转报 12345 或 12350' onClose={onClose}>
      {shown.state !== 'ready' ? <PageState {...shown} onRetry={() => void reload()} /> : (
        <View className={styles.part}>
          <Text className={styles.words} userSelect>{shown.value.text}</Text>
          <BigButton icon='copy' label='复制转报文字' onTap={() => copy(shown.value.text)} />
          {numbers.map((number) => <BigButton key={number} tone='plain' icon='phone' label={`拨打 ${number}`} onTap={() => void dial(number)} />)}
          {shown.value.reply !== null && <Text className={styles.words} userSelect>{shown.value.reply}</Text>}
          {shown.value.reply !== null && <BigButton tone='plain' icon='copy' label='复制答复文字' onTap={() => copy(shown.value.reply ?? '')} />}
          <Text className={styles.due}>移交后，在“办理”里点“移交外部”或“登记外部答复”，记下对方的编号和结果。</Text>
          {said !== '' && <Text className={styles.due} role='status'>{said}</Text>}
        </View>
      )}
    </Sheet>
  )
}
