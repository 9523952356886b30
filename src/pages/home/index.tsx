import { useCallback, useEffect, useState } from 'react'
import Taro, { useDidShow } from '@tarojs/taro'
import type { CaseSummary } from '@shared/contract/hazard'
import { call } from '@/api/client'
import { usePhotoLinks } from '@/api/usePhotoLinks'
import { dial } from '@/device/phone'
import { useIdentity } from '@/identity/identity'
import { useOutbox } from '@/outbox/outbox'
import { addressOf, type RouteName } from '@/routes'
import { useFace } from '@/styles/face'
import { useUnreadBadge } from '../useUnreadBadge'
import { blocksFor, nearestLead, withToday, type Lead, type Today } from './blocks'
import { View } from './View'

/** Of today's sessions; the rest are a tap away. */
const atOnce = 3

/** The first page: report, the emergency numbers, and what this role does first. Nothing of it waits for the network. */
export default function Home() {
  const { me, acting, status, refresh, actFor } = useIdentity()
  const { items } = useOutbox()
  const { face, choose } = useFace()
  const [last, setLast] = useState<CaseSummary>()
  const [today, setToday] = useState<readonly Today[]>([])
  const [nearest, setNearest] = useState<Lead>()
  useUnreadBadge(me?.unread ?? 0)
  const { links } = usePhotoLinks(last?.thumb ? [last.thumb] : [], 'thumb')
  const blocks = withToday(blocksFor(acting?.roles ?? [], me?.waiting ?? { todo: 0, toAssign: 0, tasks: [] }), today)
  const person = me?.personId
  const wanted = blocks.lastReport

  const readLast = useCallback(() => {
    if (!person || !wanted) return
    // The own last report is an extra: without network the page is whole without it.
    call('hazard.mine', { limit: 1 }).then(({ rows }) => setLast(rows[0]), () => undefined)
  }, [person, wanted])
  const unit = acting?.unit.id
  const readToday = useCallback(() => {
    // An extra too: who acts for nobody runs nothing.
    if (!person || unit === undefined) return
    call('session.list', { show: 'now', limit: atOnce }).then(({ rows }) => setToday(rows.filter(({ relations }) => relations.includes('organiser') || relations.includes('helper'))), () => undefined)
  }, [person, unit])
  const resident = me !== null && acting === null
  useEffect(() => {
    setNearest(undefined)
    if (resident) call('session.nearest', {}).then(({ sessions: [next] }) => setNearest(next && nearestLead(next)), () => undefined)
  }, [resident])
  useEffect(() => {
    setLast(undefined)
    readLast()
  }, [readLast])
  useEffect(() => {
    setToday([])
    readToday()
  }, [readToday])
  useDidShow(() => {
    void refresh()
    readLast()
    readToday()
  })
  const open = (route: RouteName, query?: Readonly<Record<string, string>>) => void Taro.navigateTo({ url: addressOf(route, query) })
  return (
    <View
      me={me} acting={acting} status={status} blocks={blocks} nearest={nearest} last={wanted ? last : undefined} thumb={last?.thumb ? links[last.thumb]?.url ?? null : null}
      waiting={items.filter((item) => item.state !== 'sent').length}
      elder={face.elder} onElder={(elder) => choose({ elder })}
      onActFor={(unit) => void actFor(unit).then(refresh)} onDial={(number) => void dial(number)} onOpen={open}
    />
  )
}
