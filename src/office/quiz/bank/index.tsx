import { useState } from 'react'
import Taro, { useReachBottom } from '@tarojs/taro'
import type { BankRow } from '@shared/contract/quizBank'
import { allows } from '@shared/domain/policy'
import { call } from '@/api/client'
import { usePaged } from '@/api/usePaged'
import { useIdentity } from '@/identity/identity'
import { addressOf } from '@/routes'
import { forOfficers } from '../../forOfficers'
import { useSettled } from '../../useSettled'
import { useShownAgain } from '../../useShownAgain'
import { everything, type Filter } from './filter'
import { View } from './View'

const pageSize = 20

/** 题库 (E1): the office's, which is everybody's, and the unit's own; by state, category and difficulty, or by how a question begins. */
function Bank() {
  const acting = useIdentity((state) => state.acting)
  const office = allows('fillBank', acting?.roles ?? [], true)
  const [filter, setFilter] = useState<Filter>({ ...everything, bank: office ? 'own' : 'office' })
  const { bank, state, category, difficulty } = filter
  const begins = useSettled(filter.begins.trim())
  const list = usePaged<BankRow>(JSON.stringify([acting?.unit.id ?? '', bank, state, category, difficulty, begins]), (cursor) =>
    call('quiz.questions', { bank, state, category: begins === '' ? category : null, difficulty: begins === '' ? difficulty : null, begins, limit: pageSize, ...(cursor !== undefined && { cursor }) }))
  useShownAgain(() => void list.reload())
  useReachBottom(() => void list.more())
  const go = (route: 'bankQuestion' | 'bankImport' | 'bankExport', query: Record<string, string> = {}) => () => void Taro.navigateTo({ url: addressOf(route, query) })
  return (
    <View filter={filter} onFilter={(part) => setFilter({ ...filter, ...part })} office={office} list={list}
      onOpen={(id) => go('bankQuestion', { id })()} onMore={() => void list.more()} onRetry={() => void list.reload()}
      {...(bank === 'own' && { onNew: go('bankQuestion'), onImport: go('bankImport'), onExport: go('bankExport') })} />
  )
}

export default forOfficers('题库', Bank)
