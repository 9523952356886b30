import { useState } from 'react'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { civilDay, instantOf, weekOf } from '@shared/domain/calendar'
import { problems } from '@shared/contract/problems'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { webAddress } from '@/device/address'
import { copyText } from '@/device/clipboard'
import { now } from '@/device/clock'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { cardPicture } from '../../cardPicture'
import { forOfficers } from '../../forOfficers'
import { View } from './View'

const week = 7 * 86_400_000

/** 隐患周报: one paragraph for the group and its figures. The page shows neither names nor hazard text, so its picture on the card does not either. */
function Brief() {
  const asked = useRouter().params.week
  const acting = useIdentity((state) => state.acting)
  const thisWeek = weekOf(now())
  const [monday, setMonday] = useState(asked ?? thisWeek)
  const [said, setSaid] = useState('')
  const { shown, reload } = useLoaded(monday, () => call('board.brief', { week: monday }))
  const address = addressOf('brief', { week: monday })
  useShareAppMessage(() => ({ title: '隐患周报', path: address, imageUrl: cardPicture }))

  const copy = async (text: string, done: string) => {
    const copied = await copyText(text)
    setSaid(copied.ok ? done : copied.why === 'cancelled' ? '' : problems[copied.why].say)
  }
  const turn = (by: -1 | 1) => { setSaid(''); setMonday(civilDay(instantOf(monday) + by * week)) }
  return (
    <Frame title='隐患周报' back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && (
          <View brief={shown.value} said={said} latest={monday >= thisWeek} onTurn={turn}
            onCopy={() => void copy(shown.value.text, '已复制，可以粘贴到群里。')} onCopyLink={() => void copy(webAddress(address), '链接已复制。打开的人要先登录，看到的是自己范围内的数字。')}
            onOpen={({ figure, period, by, key }) => void Taro.navigateTo({ url: addressOf('figureCases', { figure, period, scope: acting?.unit.id ?? '', ...(by && { by, key: key ?? '' }) }) })} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('隐患周报', Brief)
