import { useState } from 'react'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { call, ProblemError } from '@/api/client'
import { now } from '@/device/clock'
import { addressOf } from '@/routes'
import { useIdentity } from '@/identity/identity'
import { failureOf } from '@/api/useLoaded'
import { usePaged } from '@/api/usePaged'
import { usePhotoLinks } from '../usePhotoLinks'
import { tabsFor, type Show } from './tabs'
import { View } from './View'
import type { CaseSummary } from '@shared/contract/hazard'

const pageSize = 20

/** The list of the officer, the department or the office (face.md screen 3). */
export default function Approvals() {
  const acting = useIdentity((state) => state.acting)
  const [show, setShow] = useState<Show>('todo')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const unitId = acting?.unit.id ?? ''
  const list = usePaged(`${show} ${unitId}`, (cursor) => call('hazard.list', { show, limit: pageSize, ...(cursor !== undefined && { cursor }) }))
  const thumbs = usePhotoLinks(list.rows.flatMap((row) => row.thumb ?? []), 'thumb')

  useDidShow(() => void list.reload())
  useReachBottom(() => void list.more())
  usePullDownRefresh(() => void list.reload())

  const accept = async (item: CaseSummary) => {
    setBusy(true)
    setSaid(
      await call('hazard.decide', { move: 'accept', id: item.id, version: item.version }).then(
        () => `已接收：${item.place}`,
        (error: unknown) => (error instanceof ProblemError ? error.problem.say : failureOf(error).say),
      ),
    )
    await list.reload()
    setBusy(false)
  }
  return (
    <View
      tabs={tabsFor(acting?.roles ?? [])} show={show} onShow={setShow}
      list={list} thumbs={thumbs.links} onBrokenThumb={thumbs.broken}
      now={now()} busy={busy} said={said}
      onOpen={(id) => void Taro.navigateTo({ url: addressOf('case', { id }) })}
      onAccept={(item) => void accept(item)} onMore={() => void list.more()} onRetry={() => void list.reload()}
    />
  )
}
