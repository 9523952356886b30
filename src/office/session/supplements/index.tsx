import { useState } from 'react'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import { allows } from '@shared/domain/policy'
import { call } from '@/api/client'
import { usePaged } from '@/api/usePaged'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
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
  return (
    <View show={show} onShow={setShow} list={list} onMore={() => void list.more()} onRetry={() => void list.reload()}
      onOpen={(id) => void Taro.navigateTo({ url: addressOf('supplement', { id }) })}
      onNew={allows('organise', acting?.roles ?? [], true) ? () => void Taro.navigateTo({ url: addressOf('supplementNew') }) : undefined} />
  )
}

export default forOfficers('补充登记', Supplements)
