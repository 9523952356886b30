import { useState } from 'react'
import { Text, View as Box } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { supplementMoves } from '@shared/domain/supplement'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { Sheet } from '@/components/Sheet'
import { copyText } from '@/device/clipboard'
import { now } from '@/device/clock'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { MoveForm } from './MoveForm'
import { useSupplement } from './useSupplement'
import { View } from './View'
import styles from './index.module.scss'

/** One entry of 补充登记: its proof, its steps, and what may be done with it by whoever looks. */
function Supplement() {
  const { id = '' } = useRouter().params
  const { shown, reload, view, move, choose, busy, said, send } = useSupplement(id)
  const [copied, setCopied] = useState('')
  useShownAgain(() => void reload())
  const copy = async (link: string) => setCopied((await copyText(link)).ok ? '链接已复制，请在浏览器里打开核对。' : '没有复制成功，请长按链接复制。')
  const foot = view && view.moves.length > 0 && (
    <Box className={styles.form}>
      {copied !== '' && <Text className={styles.hint} role='status'>{copied}</Text>}
      <Box className={styles.moves}>
        {view.moves.map((name, n) => <Box key={name} className={styles.move}><BigButton tone={n === 0 && view.summary.state === 'waiting' ? 'main' : 'plain'} label={supplementMoves[name].label} onTap={() => choose(name)} /></Box>)}
      </Box>
    </Box>
  )
  return (
    <Frame title='补充登记' foot={foot} back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {view && <View view={view} onCopy={(link) => void copy(link)} />}
      </PageState>
      {view && move !== null && (
        <Sheet title={supplementMoves[move].label} onClose={() => choose(null)}>
          <MoveForm key={move} view={view} move={move} now={now()} busy={busy} said={said} onSend={send} onCancel={() => choose(null)} />
        </Sheet>
      )}
    </Frame>
  )
}

export default forOfficers('补充登记', Supplement)
