import { useState } from 'react'
import Taro from '@tarojs/taro'
import { call } from '@/api/client'
import { usePaged } from '@/api/usePaged'
import { addressOf } from '@/routes'
import type { ClustersProps } from './Clusters'

const nothing = { rows: [], next: undefined }

/** Clusters of the office; undefined for others, and until they are known: the board is whole without them. */
export function useClusters(wanted: boolean): ClustersProps | undefined {
  const [found, setFound] = useState<{ rule: string; days: number }>()
  const list = usePaged(String(wanted), async (cursor) => {
    if (!wanted) return nothing
    const { rule, days, rows, next } = await call('board.clusters', cursor === undefined ? {} : { cursor })
    setFound({ rule, days })
    return { rows, next }
  })
  if (!wanted || !found) return undefined
  return {
    rows: list.rows,
    rule: found.rule,
    more: list.next === undefined ? undefined : () => void list.more(),
    onOpen: ({ key, place }) => void Taro.navigateTo({ url: addressOf('figureCases', { cluster: key, place, days: String(found.days) }) }),
  }
}
