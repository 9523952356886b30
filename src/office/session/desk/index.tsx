import { useEffect, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { call } from '@/api/client'
import { useLoaded } from '@/api/useLoaded'
import { Frame } from '@/components/Frame'
import { PageState } from '@/components/PageState'
import { Sheet } from '@/components/Sheet'
import { Chips } from '@/components/Chips'
import { stayAwake } from '@/device/awake'
import { keep, recall } from '@/device/storage'
import { forOfficers } from '../../forOfficers'
import { countedHere } from './tally'
import { useStock } from './useStock'
import { useTally } from './useTally'
import { View } from './View'

/** What the desk must know of its session; kept, so that it opens without network too. */
interface Known { readonly title: string; readonly consults: boolean; readonly stands: readonly { readonly key: string; readonly name: string }[] }
const shelf = (id: string) => `deskSession ${id}`

async function load(id: string): Promise<Known> {
  const known = recall(shelf(id)) as Known | undefined
  return call('session.read', { id }).then(
    ({ summary, card }) => {
      const now: Known = { title: summary.title, consults: summary.kind === 'consultation', stands: card.stands.map(({ key, name }) => ({ key, name })) }
      keep(shelf(id), now)
      return now
    },
    (error: unknown) => {
      if (known && typeof known === 'object' && 'stands' in known) return known
      throw error
    },
  )
}

/** Desk mode (face.md screen 7): a button half a screen high, undo, and always in sight where one stands and what still waits. */
function Desk() {
  const { id = '', stand: asked = '' } = useRouter().params
  const { shown, reload } = useLoaded(id, () => load(id))
  const [stand, setStand] = useState<string | null>(asked === '' ? null : asked)
  const [choosing, setChoosing] = useState(false)
  const { tally, at, said, waiting, full, press, undo, undoable, retry } = useTally(id)
  useEffect(stayAwake, [])
  const known = shown.state === 'ready' ? shown.value : undefined
  const here = known?.stands.some(({ key }) => key === stand) ? stand : null
  const stock = useStock(id, here, known?.consults ?? false)
  return (
    <Frame title='点数台' back>
      <PageState {...(shown.state === 'ready' ? { state: 'ready' as const } : shown)} onRetry={() => void reload()}>
        {known && (
          <View title={known.title} stand={known.stands.find(({ key }) => key === here)?.name ?? '全场'} consults={known.consults} stock={stock}
            counted={countedHere(tally, 'attend', here)} consulted={countedHere(tally, 'consult', here)} waiting={waiting} said={full ? '手机存储空间不足，请先清理再继续数。' : said}
            undoable={undoable ? { what: undoable.what, left: Math.max(1, Math.ceil((5_000 - (at - undoable.at)) / 1_000)) } : undefined}
            onPress={(what) => press(what, here)} onUndo={undo} {...(retry && { onRetry: retry })} {...(known.stands.length > 0 && { onStand: () => setChoosing(true) })} />
        )}
      </PageState>
      {choosing && known && (
        <Sheet title='在哪个台位' onClose={() => setChoosing(false)}>
          <Chips label='台位' shown={false} options={[{ value: 'all', label: '全场' }, ...known.stands.map(({ key, name }) => ({ value: `s ${key}`, label: name }))]} value={here === null ? 'all' : `s ${here}`}
            onChange={(value) => { setStand(value === 'all' || value === '' ? null : value.slice(2)); setChoosing(false) }} />
        </Sheet>
      )}
    </Frame>
  )
}

export default forOfficers('点数台', Desk)
