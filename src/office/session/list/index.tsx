import { useState } from 'react'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import type { SessionSummary } from '@shared/contract/session'
import { allows } from '@shared/domain/policy'
import { call } from '@/api/client'
import { usePaged } from '@/api/usePaged'
import { now } from '@/device/clock'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useSettled } from '../../useSettled'
import { useShownAgain } from '../../useShownAgain'
import { useWide } from '../../useWide'
import { SessionPane } from '../run/SessionPane'
import { isShow, type Show } from './shelves'
import { View } from './View'

const pageSize = 20

/** Sessions of the unit acted for and those below it: today's, coming, past, dropped. */
function Sessions() {
  const asked = useRouter().params.show
  const acting = useIdentity((state) => state.acting)
  const [show, setShow] = useState<Show>(isShow(asked) ? asked : 'now')
  const [openId, setOpenId] = useState('')
  const wide = useWide()
  const list = usePaged<SessionSummary>(`${show} ${acting?.unit.id ?? ''}`, (cursor) => call('session.list', { show, limit: pageSize, ...(cursor !== undefined && { cursor }) }))
  const shownId = wide ? openId || (list.rows[0]?.id ?? '') : ''
  const paneId = useSettled(shownId)
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  const open = (id: string) => (wide ? setOpenId(id) : void Taro.navigateTo({ url: addressOf('session', { id }) }))
  return (
    <View
      show={show} onShow={(next) => { setShow(next); setOpenId('') }} list={list} now={now()} wide={wide} openId={shownId}
      pane={wide && paneId !== '' && <SessionPane key={paneId} id={paneId} onChanged={() => { setOpenId(paneId); void list.reload() }} />}
      onOpen={open} onMore={() => void list.more()} onRetry={() => void list.reload()}
      onQuizzes={() => void Taro.navigateTo({ url: addressOf('competitions') })}
      onSupplements={() => void Taro.navigateTo({ url: addressOf('supplements') })}
      onFigures={() => void Taro.navigateTo({ url: addressOf('sessionFigures') })}
      onPlan={allows('organise', acting?.roles ?? [], true) ? () => void Taro.navigateTo({ url: addressOf('sessionPlan') }) : undefined}
    />
  )
}

export default forOfficers('活动场次', Sessions)
