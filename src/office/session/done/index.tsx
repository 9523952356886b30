import { useRef, useState } from 'react'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import { allows } from '@shared/domain/policy'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { usePaged } from '@/api/usePaged'
import { BigButton } from '@/components/BigButton'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import { askedIn, quizRows, type Bar, type Way } from './asked'
import { View, type Behind } from './View'

const limit = 20
const openEntry = (id: string) => void Taro.navigateTo({ url: addressOf('supplement', { id }) })

/** 登记的成果: one blank of the form up and down the tree, by week and by source, down to its entries. */
function Done() {
  const first = useRef(askedIn(useRouter().params)).current
  const roles = useIdentity((state) => state.acting?.roles)
  const top = useIdentity((state) => state.acting?.unit.id ?? '')
  const [below, setBelow] = useState('')
  const [by, setBy] = useState<Way>('unit')
  const [chosen, setChosen] = useState<Bar>()
  const asked = below === '' ? first : { ...first, scope: below }
  const key = `${by} ${below}`
  const { shown, reload } = useLoaded(key, () => call('campaign.doneParts', { by, ...asked }))
  const list = usePaged<Behind['rows'][number]>(`${key} ${chosen?.key ?? ''}`, (cursor) => call('campaign.doneBehind', { ...asked, ...(chosen && { by, key: chosen.key }), limit, ...(cursor !== undefined && { cursor }) }))
  useShownAgain(() => { void reload(); void list.reload() })
  useReachBottom(() => void list.more())
  const goTo = (unit: string) => { setChosen(undefined); setBelow(unit) }
  const onBar = (bar: Bar) => (by === 'unit' && bar.key !== 'own' ? goTo(bar.key) : setChosen(bar))
  const leaf = shown.state === 'ready' && shown.value.bars.every((bar) => bar.key === 'own')
  const rows = quizRows(asked, top, by, chosen, leaf)
  const foot = allows('organise', roles ?? [], true) && <BigButton icon='plus' label='登记一项' onTap={() => void Taro.navigateTo({ url: addressOf('supplementNew', { activity: first.activity }) })} />
  return (
    <Frame title='登记的成果' foot={foot} back wide>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {shown.state === 'ready' && (
          <View parts={shown.value} by={by} chosen={chosen} rows={list.rows} said={list.failure?.say ?? ''} more={list.next === undefined ? undefined : () => void list.more()} adding={list.state === 'adding'}
            onBy={(next) => { setChosen(undefined); setBy(next) }} onBar={onBar} onAll={() => setChosen(undefined)} onTop={below === '' ? undefined : () => goTo('')} onOpen={openEntry} onQuiz={rows && (() => void Taro.navigateTo({ url: addressOf('quizBehind', rows) }))} />
        )}
      </PageState>
    </Frame>
  )
}

export default forOfficers('登记的成果', Done)
