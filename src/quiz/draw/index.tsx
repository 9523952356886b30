import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { failureOf, useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { copyText } from '@/device/clipboard'
import { useIdentity } from '@/identity/identity'
import { View } from './View'

/** How the prizes of a competition are drawn, for everybody who may take part: the list and its hash, the seed, the winners' entries, and mine (T-14). */
export default function Draw() {
  const { id, scene } = useRouter().params
  const competition = decodeURIComponent(id ?? scene ?? '')
  const { me } = useIdentity()
  const { shown, reload } = useLoaded(`${competition} ${me?.personId ?? ''}`, () => call('quiz.drawing', { competition }))
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  useDidShow(() => void reload())

  const copy = async (parts: number) => {
    setBusy(true)
    setSaid('')
    try {
      const lines: string[] = []
      for (let part = 0; part < parts; part += 1) lines.push(...(await call('quiz.drawList', { competition, part })).entries)
      const copied = await copyText(lines.map((line) => `${line}\n`).join(''))
      setSaid(copied.ok ? `已复制 ${String(lines.length)} 行，可以粘贴到文件里自己验算。` : '没有复制成，请再试一次。')
    } catch (error) {
      setSaid(failureOf(error).say)
    }
    setBusy(false)
  }
  return (
    <Frame title='抽奖' back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && <View drawing={shown.value} busy={busy} said={said} onCopy={(parts) => void copy(parts)} />}
      </PageState>
    </Frame>
  )
}
