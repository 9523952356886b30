import { useState } from 'react'
import Taro, { useReachBottom, useRouter } from '@tarojs/taro'
import type { CompetitionState } from '@shared/domain/quizCompetition'
import { call } from '@/api/client'
import { usePaged } from '@/api/usePaged'
import { useIdentity } from '@/identity/identity'
import { addressOf, type RouteName } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useShownAgain } from '../../useShownAgain'
import type { Summary } from '../shown'
import { isShow } from './shelves'
import { View } from './View'

const pageSize = 20

/** Competitions of the unit acted for and those below it, by state. */
function Competitions() {
  const asked = useRouter().params.show
  const acting = useIdentity((state) => state.acting)
  const [show, setShow] = useState<CompetitionState>(isShow(asked) ? asked : 'open')
  const list = usePaged<Summary>(`${show} ${acting?.unit.id ?? ''}`, (cursor) => call('quiz.competitions', { state: show, limit: pageSize, ...(cursor !== undefined && { cursor }) }))
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  const open = (route: RouteName, query: Readonly<Record<string, string>> = {}) => void Taro.navigateTo({ url: addressOf(route, query) })
  return (
    <View show={show} onShow={setShow} list={list} ownId={acting?.unit.id ?? ''} onOpen={(id) => open('competition', { id })} onMore={() => void list.more()} onRetry={() => void list.reload()}
      onPlan={() => open('competitionPlan')} onFigures={() => open('quizFigures')} onBank={() => open('bank')} />
  )
}

export default forOfficers('知识答题', Competitions)
