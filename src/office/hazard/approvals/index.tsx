import { useState } from 'react'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { now } from '@/device/clock'
import { addressOf } from '@/routes'
import { useIdentity } from '@/identity/identity'
import { failureOf } from '@/api/useLoaded'
import { usePaged } from '@/api/usePaged'
import { CasePane } from '../case/CasePane'
import { byUrgency } from '../due'
import { usePhotoLinks } from '@/api/usePhotoLinks'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { lists, tabsFor, type Show } from './tabs'
import { useWide } from '../useWide'
import { View } from './View'
import type { CaseSummary } from '@shared/contract/hazard'

const pageSize = 20

/** A case that is both suspected 重大 and due stands in two parts of the office's order: its first place counts. */
const firstOfEach = (rows: readonly CaseSummary[]) => [...new Map([...rows].reverse().map((row) => [row.id, row])).values()].reverse()

/** The list of the officer, the department or the office (face.md screen 3). */
function Approvals() {
  const asked = useRouter().params.show ?? ''
  const acting = useIdentity((state) => state.acting)
  const [show, setShow] = useState<Show>(asked in lists ? (asked as Show) : 'todo')
  const [busy, setBusy] = useState(false)
  const [openId, setOpenId] = useState('')
  const [said, setSaid] = useState('')
  const wide = useWide()
  const unitId = acting?.unit.id ?? ''
  const paged = usePaged(`${show} ${unitId}`, (cursor) => call('hazard.list', { show, limit: pageSize, ...(cursor !== undefined && { cursor }) }))
  const list = { ...paged, rows: firstOfEach(paged.rows) }
  const shownId = wide ? openId || (byUrgency(list.rows, now())[0]?.rows[0]?.id ?? '') : ''
  const thumbs = usePhotoLinks(list.rows.flatMap((row) => row.thumb ?? []), 'thumb')

  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())

  const accept = async (item: CaseSummary) => {
    setBusy(true)
    setSaid(
      await call('hazard.decide', { move: 'accept', id: item.id, version: item.version }).then(
        () => `已接收：${item.place}`,
        (error: unknown) => failureOf(error).say,
      ),
    )
    await list.reload()
    setBusy(false)
  }
  return (
    <View
      tabs={tabsFor(acting?.roles ?? [])} show={show} onShow={(next) => { setShow(next); setOpenId(''); setSaid('') }}
      list={list} thumbs={thumbs.links} onBrokenThumb={thumbs.broken}
      now={now()} busy={busy} said={said}
      openId={shownId} pane={shownId !== '' && <CasePane key={shownId} id={shownId} onDecided={() => { setOpenId(shownId); void list.reload() }} />}
      onOpen={(id) => (wide ? setOpenId(id) : void Taro.navigateTo({ url: addressOf('case', { id }) }))}
      onAccept={(item) => void accept(item)} onAssign={(id) => void Taro.navigateTo({ url: addressOf('case', { id, move: 'assignLead' }) })} onMore={() => void list.more()} onRetry={() => void list.reload()}
    />
  )
}

export default forOfficers('隐患办理', Approvals)
