import { useState } from 'react'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import type { CaseSummary } from '@shared/contract/hazard'
import { call } from '@/api/client'
import { failureOf } from '@/api/useLoaded'
import { usePaged } from '@/api/usePaged'
import { usePhotoLinks } from '@/api/usePhotoLinks'
import { now } from '@/device/clock'
import { stepInto } from '@/device/keys'
import { useMessages } from '@/identity/useMessages'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { CasePane, paneFootId } from '../case/CasePane'
import { byUrgency } from '../due'
import { useSettled } from '../../useSettled'
import { useWide } from '../../useWide'
import { isBatchable } from './batch'
import { unfiltered, whereOf } from './filters'
import { lists, tabsFor, type Show } from './tabs'
import { useBatch } from './useBatch'
import { useListKeys } from './useListKeys'
import { View } from './View'

const pageSize = 20

/** A case that is both suspected 重大 and due stands in two parts of the office's order: its first place counts. */
const firstOfEach = (rows: readonly CaseSummary[]) => [...new Map([...rows].reverse().map((row) => [row.id, row])).values()].reverse()

/** The list of the officer, the department or the office (face.md screen 3). */
function Approvals() {
  const asked = useRouter().params.show ?? ''
  const acting = useIdentity((state) => state.acting)
  const [show, setShow] = useState<Show>(asked in lists ? (asked as Show) : 'todo')
  const [filters, setFilters] = useState(unfiltered)
  const [busy, setBusy] = useState(false)
  const [openId, setOpenId] = useState('')
  const [said, setSaid] = useState('')
  const wide = useWide()
  const messages = useMessages('todo', setSaid)
  const unitId = acting?.unit.id ?? ''
  const where = whereOf(filters)
  const paged = usePaged(`${show} ${unitId} ${JSON.stringify(where ?? {})}`, (cursor) =>
    call('hazard.list', { show, limit: pageSize, ...(where && { where }), ...(cursor !== undefined && { cursor }) }))
  const list = { ...paged, rows: firstOfEach(paged.rows) }
  const ordered = byUrgency(list.rows, now()).flatMap((group) => group.rows)
  const shownId = wide ? openId || (ordered[0]?.id ?? '') : ''
  const paneId = useSettled(shownId)
  const thumbs = usePhotoLinks(wide ? [] : list.rows.flatMap((row) => row.thumb ?? []), 'thumb')
  const batch = useBatch(() => void list.reload())

  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  useListKeys(wide, {
    ids: ordered.map((row) => row.id), openId: shownId, onOpen: setOpenId, into: paneFootId,
    onChoose: (id) => {
      const item = ordered.find((row) => row.id === id)
      if (!item || !isBatchable(item)) return
      if (!batch.on) batch.start()
      batch.toggle(item)
    },
  })

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
  const look = (change: () => void) => { change(); setOpenId(''); setSaid(''); batch.stop() }
  return (
    <View
      tabs={tabsFor(acting?.roles ?? [])} show={show} onShow={(next) => look(() => { setShow(next); setFilters({ ...filters, state: '' }) })}
      filters={filters} onFilter={(next) => look(() => setFilters(next))}
      list={list} thumbs={thumbs.links} onBrokenThumb={thumbs.broken} batch={batch}
      now={now()} busy={busy} said={said} wide={wide} onMessages={messages}
      openId={shownId} pane={wide && paneId !== '' && <CasePane key={paneId} id={paneId} onDecided={() => { setOpenId(paneId); void list.reload() }} />}
      onOpen={(id) => (wide ? (id === shownId ? stepInto(paneFootId) : setOpenId(id)) : void Taro.navigateTo({ url: addressOf('case', { id }) }))}
      onAccept={(item) => void accept(item)} onAssign={(id) => void Taro.navigateTo({ url: addressOf('case', { id, move: 'assignLead' }) })}
      onMore={() => void list.more()} onRetry={() => void list.reload()}
    />
  )
}

export default forOfficers('隐患办理', Approvals)
