import { useEffect, useState } from 'react'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import { allows } from '@shared/domain/policy'
import { call } from '@/api/client'
import { usePaged } from '@/api/usePaged'
import { useIdentity } from '@/identity/identity'
import { useSupplements } from '@/outbox/useSupplements'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { enteredActivities } from '../supplement/activities'
import { KeptCard } from '../supplement/KeptCard'
import type { Entry } from '../supplement/words'
import { isShow, type Show } from './shelves'
import { View } from './View'

const pageSize = 20

/** 补充登记 of the unit acted for and those below it: what counts or could, what still owes its proof, what was taken back. */
function Supplements() {
  const asked = useRouter().params.show
  const acting = useIdentity((state) => state.acting)
  const [show, setShow] = useState<Show>(isShow(asked) ? asked : 'standing')
  const list = usePaged<Entry>(`${show} ${acting?.unit.id ?? ''}`, (cursor) => call('campaign.supplements', { show, limit: pageSize, ...(cursor !== undefined && { cursor }) }))
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  const { waiting, refused, taken, remove } = useSupplements()
  const kept = [...refused, ...waiting]
  const mayEnter = allows('organise', acting?.roles ?? [], true)
  // Known before there is no network: what can be entered.
  useEffect(() => { if (mayEnter) void enteredActivities().catch(() => undefined) }, [mayEnter])
  const { reload } = list
  useEffect(() => { if (taken > 0) void reload() }, [taken, reload])
  return (
    <View show={show} onShow={setShow} list={list} onMore={() => void list.more()} onRetry={() => void list.reload()}
      onOpen={(id) => void Taro.navigateTo({ url: addressOf('supplement', { id }) })}
      onNew={mayEnter ? () => void Taro.navigateTo({ url: addressOf('supplementNew') }) : undefined}
      kept={kept.length > 0 && kept.map((item) => <KeptCard key={item.id} item={item} onRemove={() => void remove(item.id)} onMend={() => void Taro.navigateTo({ url: addressOf('supplementNew', { mend: item.id }) })} />)} />
  )
}

export default forOfficers('补充登记', Supplements)
